package dev.ukdt.gdb.command;

import dev.ukdt.gdb.data.VariableChange;
import dev.ukdt.gdb.data.VariableObject;
import dev.ukdt.gdb.data.VariablePage;
import java.util.List;

/** Variable objects: expressions whose children are fetched when they are wanted. */
public final class VariableObjects {

	private VariableObjects() {
	}

	/** Makes an object in the frame that the command is sent in. */
	public record Create(String expression) implements MiCommand<VariableObject> {
		@Override
		public Words words() {
			return Words.of("-var-create", "-", "*", expression);
		}

		@Override
		public VariableObject result(Reply reply) {
			return VariableObject.of(reply.results());
		}
	}

	/** Makes an object that belongs to whatever frame is selected when it is updated. */
	public record CreateFloating(String expression) implements MiCommand<VariableObject> {
		@Override
		public Words words() {
			return Words.of("-var-create", "-", "@", expression);
		}

		@Override
		public VariableObject result(Reply reply) {
			return VariableObject.of(reply.results());
		}
	}

	/** Deletes the children of an object and keeps the object. */
	public record DeleteChildren(String name) implements Action {
		@Override
		public Words words() {
			return Words.of("-var-delete", "-c", name);
		}
	}

	/** Deletes an object and its children. */
	public record Delete(String name) implements Action {
		@Override
		public Words words() {
			return Words.of("-var-delete", name);
		}
	}

	/** Children from one index up to another, which is not included. */
	public record Children(String name, int from, int to) implements MiCommand<VariablePage> {
		@Override
		public Words words() {
			return Words.of("-var-list-children", "--all-values", name, from, to);
		}

		@Override
		public VariablePage result(Reply reply) {
			return VariablePage.of(reply.results());
		}
	}

	/** Evaluates all objects, or one ({@code *} means all), and tells those that changed. */
	public record Update(String name) implements MiCommand<List<VariableChange>> {
		@Override
		public Words words() {
			return Words.of("-var-update", "--all-values", name);
		}

		@Override
		public List<VariableChange> result(Reply reply) {
			return reply.results().list("changelist").tuples().stream().map(VariableChange::of).toList();
		}
	}

	/** Writes a value; the result is the value as it is now. */
	public record Assign(String name, String value) implements MiCommand<String> {
		@Override
		public Words words() {
			return Words.of("-var-assign", name, value);
		}

		@Override
		public String result(Reply reply) {
			return reply.results().text("value");
		}
	}

	/** How the value is shown; the result is the value so shown. */
	public record Format(String name, ValueFormat format) implements MiCommand<String> {
		@Override
		public Words words() {
			return Words.of("-var-set-format", name, format.word());
		}

		@Override
		public String result(Reply reply) {
			return reply.results().text("value");
		}
	}

	/** The value in a format, without changing the format of the object. */
	public record Evaluate(String name, ValueFormat format) implements MiCommand<String> {
		@Override
		public Words words() {
			return Words.of("-var-evaluate-expression", "-f", format.word(), name);
		}

		@Override
		public String result(Reply reply) {
			return reply.results().text("value");
		}
	}

	/** Whether a value can be assigned. */
	public record Editable(String name) implements MiCommand<Boolean> {
		@Override
		public Words words() {
			return Words.of("-var-show-attributes", name);
		}

		@Override
		public Boolean result(Reply reply) {
			// Older GDBs call the same answer status.
			return reply.results().optional("attr").orElse(reply.results().text("status")).equals("editable");
		}
	}

	/** A frozen object keeps its value until it is updated by its own name. */
	public record Freeze(String name, boolean frozen) implements Action {
		@Override
		public Words words() {
			return Words.of("-var-set-frozen", name, frozen ? 1 : 0);
		}
	}

	/** Shows an object through a visualizer: an expression of GDB's Python, or {@code None} for the plain value. */
	public record Visualizer(String name, String expression) implements Action {
		@Override
		public Words words() {
			return Words.of("-var-set-visualizer", name, expression);
		}
	}

	/** The whole expression of a child, as it can be evaluated anywhere. */
	public record PathExpression(String name) implements MiCommand<String> {
		@Override
		public Words words() {
			return Words.of("-var-info-path-expression", name);
		}

		@Override
		public String result(Reply reply) {
			return reply.results().text("path_expr");
		}
	}

	/** How much of a dynamic object updates look at. */
	public record UpdateRange(String name, int from, int to) implements Action {
		@Override
		public Words words() {
			return Words.of("-var-set-update-range", name, from, to);
		}
	}

	/** Shows objects through pretty printers from now on; cannot be undone. */
	public record EnablePrettyPrinting() implements Action {
		@Override
		public Words words() {
			return Words.of("-enable-pretty-printing");
		}
	}
}
