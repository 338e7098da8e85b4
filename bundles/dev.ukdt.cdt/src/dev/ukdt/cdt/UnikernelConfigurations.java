package dev.ukdt.cdt;

import org.eclipse.cdt.core.settings.model.extension.impl.CDefaultConfigurationDataProvider;

/** Keeps the one configuration that CDT has of a unikernel project in its {@code .cproject}. Made by CDT. */
public final class UnikernelConfigurations extends CDefaultConfigurationDataProvider {
	public static final String ID = "dev.ukdt.cdt.configurations";
}
