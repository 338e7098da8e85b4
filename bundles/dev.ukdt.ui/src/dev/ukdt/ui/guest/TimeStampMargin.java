package dev.ukdt.ui.guest;

import org.eclipse.jface.preference.JFacePreferences;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.Bullet;
import org.eclipse.swt.custom.LineStyleEvent;
import org.eclipse.swt.custom.LineStyleListener;
import org.eclipse.swt.custom.ST;
import org.eclipse.swt.custom.StyleRange;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.GlyphMetrics;

/** Draws time stamps before the lines of a console. They are no part of its text, so that what is copied or searched is the guest's. */
final class TimeStampMargin implements LineStyleListener {
	private final StyledText text;
	private final TimeStamps stamps;
	private int width;

	TimeStampMargin(StyledText text, TimeStamps stamps) {
		this.text = text;
		this.stamps = stamps;
	}

	void show(boolean shown) {
		text.removeLineStyleListener(this);
		if (shown) {
			var gc = new GC(text);
			width = gc.textExtent(TimeStamps.WIDEST).x;
			gc.dispose();
			text.addLineStyleListener(this);
		}
		text.redraw();
	}

	@Override
	public void lineGetStyle(LineStyleEvent event) {
		var style = new StyleRange();
		style.metrics = new GlyphMetrics(0, 0, width);
		style.foreground = JFaceResources.getColorRegistry().get(JFacePreferences.QUALIFIER_COLOR);
		style.fontStyle = SWT.NORMAL;
		event.bullet = new Bullet(ST.BULLET_TEXT, style);
		event.bullet.text = stamps.of(text.getLineAtOffset(event.lineOffset));
		event.bulletIndex = 0;
	}
}
