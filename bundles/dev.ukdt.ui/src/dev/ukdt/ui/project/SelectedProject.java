package dev.ukdt.ui.project;

import java.util.Optional;

import org.eclipse.core.expressions.IEvaluationContext;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.Adapters;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.ISources;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PlatformUI;

import dev.ukdt.core.resources.UnikernelNature;

/** The unikernel project that a person means: of the selection, else of the editor, else the only open one. In the UI thread. */
public final class SelectedProject {
	private SelectedProject() {
	}

	public static Optional<IProject> of(Object context) {
		return context instanceof IEvaluationContext variables ? of(variables) : Optional.empty();
	}

	private static Optional<IProject> of(IEvaluationContext variables) {
		var selected = project(variables.getVariable(ISources.ACTIVE_CURRENT_SELECTION_NAME));
		if (selected.isPresent()) {
			return selected;
		}
		var edited = variables.getVariable(ISources.ACTIVE_EDITOR_NAME) instanceof IEditorPart editor ? ofElement(editor.getEditorInput()) : Optional.<IProject>empty();
		return edited.isPresent() ? edited : only();
	}

	/** The one that the window shows. */
	public static Optional<IProject> in(IWorkbenchWindow window) {
		if (window == null || window.getActivePage() == null) {
			return only();
		}
		var selected = project(window.getSelectionService().getSelection());
		if (selected.isPresent()) {
			return selected;
		}
		var editor = window.getActivePage().getActiveEditor();
		var edited = editor == null ? Optional.<IProject>empty() : ofElement(editor.getEditorInput());
		return edited.isPresent() ? edited : only();
	}

	public static Optional<IProject> current() {
		return in(PlatformUI.getWorkbench().getActiveWorkbenchWindow());
	}

	private static Optional<IProject> project(Object selection) {
		return selection instanceof IStructuredSelection structured ? ofElement(structured.getFirstElement()) : Optional.empty();
	}

	/** The open unikernel project that an element is or belongs to. */
	public static Optional<IProject> ofElement(Object element) {
		return Optional.ofNullable(Adapters.adapt(element, IResource.class)).map(IResource::getProject).filter(SelectedProject::isUnikernel);
	}

	private static Optional<IProject> only() {
		var all = java.util.stream.Stream.of(ResourcesPlugin.getWorkspace().getRoot().getProjects()).filter(SelectedProject::isUnikernel).limit(2).toList();
		return all.size() == 1 ? Optional.of(all.getFirst()) : Optional.empty();
	}

	public static boolean isUnikernel(IProject project) {
		try {
			return project.isAccessible() && project.hasNature(UnikernelNature.ID);
		} catch (CoreException e) {
			return false;
		}
	}
}
