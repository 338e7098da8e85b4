package dev.ukdt.cdt.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import org.eclipse.cdt.core.CCorePlugin;
import org.eclipse.cdt.core.CProjectNature;
import org.eclipse.cdt.core.ErrorParserManager;
import org.eclipse.cdt.core.IBinaryParser.IBinaryObject;
import org.eclipse.cdt.core.IMarkerGenerator;
import org.eclipse.cdt.core.ProblemMarkerInfo;
import org.eclipse.cdt.core.dom.ast.IASTFunctionCallExpression;
import org.eclipse.cdt.core.dom.ast.IASTIdExpression;
import org.eclipse.cdt.core.dom.ast.ASTVisitor;
import org.eclipse.cdt.core.dom.ast.IASTExpression;
import org.eclipse.cdt.core.dom.ast.IASTName;
import org.eclipse.cdt.core.index.IIndex;
import org.eclipse.cdt.core.index.IIndexManager;
import org.eclipse.cdt.core.model.CoreModel;
import org.eclipse.cdt.core.model.ICModelMarker;
import org.eclipse.cdt.core.model.ITranslationUnit;
import org.eclipse.cdt.core.settings.model.ICConfigurationDescription;
import org.eclipse.core.resources.IMarker;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.IncrementalProjectBuilder;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.core.runtime.jobs.Job;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import dev.ukdt.cdt.CdtProjects;
import dev.ukdt.cdt.commands.CommandsProvider;
import dev.ukdt.core.family.Families;
import dev.ukdt.core.project.ProjectPlan;
import dev.ukdt.core.resources.ProjectTrust;
import dev.ukdt.core.resources.UnikernelNature;

/** A bare project, built by its own tools, as the real CDT core sees it. */
class CdtProjectTest {
	private static IProject project;

	@BeforeAll
	static void buildProject() throws Exception {
		var root = ResourcesPlugin.getWorkspace().getRoot();
		var directory = Path.of(root.getLocation().append("cdt").toOSString());
		ProjectPlan.of(Families.installed().find("bare").orElseThrow(), "hello", directory, "x86_64", Map.of()).write();
		project = root.getProject("cdt");
		project.create(null);
		project.open(null);
		project.refreshLocal(IResource.DEPTH_INFINITE, null);
		UnikernelNature.addTo(project, null);
		ProjectTrust.trust(project);
		project.build(IncrementalProjectBuilder.FULL_BUILD, null);
		for (var job : Job.getJobManager().find(null)) {
			if (job.getName().equals("Telling CDT of cdt")) {
				job.join();
			}
		}
		assertTrue(CCorePlugin.getIndexManager().joinIndexer(IIndexManager.FOREVER, new NullProgressMonitor()));
	}

	@AfterAll
	static void deleteProject() throws Exception {
		project.delete(true, true, null);
	}

	private static ICConfigurationDescription configuration() {
		return CoreModel.getDefault().getProjectDescription(project, false).getActiveConfiguration();
	}

	private static ITranslationUnit main() {
		return (ITranslationUnit) CoreModel.getDefault().create(project.getFile("src/main.c"));
	}

	@Test
	void cdtOfTheTestsIsOneThatIsKnown() {
		assertTrue(CdtProjects.isCdtThere());
	}

	@Test
	void importedProjectBecomesAProjectOfCdt() throws Exception {
		assertTrue(project.hasNature(CProjectNature.C_NATURE_ID));
		assertTrue(project.hasNature(UnikernelNature.ID));
		assertEquals("Unikernel", configuration().getName());
	}

	@Test
	void sourceIsATranslationUnitOfTheCModel() throws Exception {
		assertTrue(Arrays.stream(main().getChildren()).anyMatch(element -> element.getElementName().equals("main")));
	}

	@Test
	void includePathsComeFromTheBuild() {
		var entries = new CommandsProvider().getSettingEntries(configuration(), project.getFile("src/main.c"), "org.eclipse.cdt.core.gcc");
		var paths = entries.stream().map(entry -> entry.getName()).toList();
		assertTrue(paths.contains(project.getFolder("lib/include").getLocation().toOSString()), paths::toString);
		var information = main().getScannerInfo(true);
		assertTrue(List.of(information.getIncludePaths()).contains(project.getFolder("lib/include").getLocation().toOSString()), () -> List.of(information.getIncludePaths()).toString());
	}

	@Test
	void functionOfTheLibraryOsIsFoundFromMain() throws Exception {
		IIndex index = CCorePlugin.getIndexManager().getIndex(CoreModel.getDefault().create(project));
		index.acquireReadLock();
		try {
			var tree = main().getAST(index, ITranslationUnit.AST_SKIP_INDEXED_HEADERS);
			var names = new ArrayList<IASTName>();
			tree.accept(new ASTVisitor(true) {
				@Override
				public int visit(IASTExpression expression) {
					if (expression instanceof IASTFunctionCallExpression call && call.getFunctionNameExpression() instanceof IASTIdExpression id) {
						names.add(id.getName());
					}
					return PROCESS_CONTINUE;
				}
			});
			var binding = names.getFirst().resolveBinding();
			var definitions = index.findDefinitions(binding);
			assertEquals(1, definitions.length);
			assertTrue(definitions[0].getFileLocation().getFileName().endsWith("lib/print.c"), definitions[0].getFileLocation().getFileName());
		} finally {
			index.releaseReadLock();
		}
	}

	@Test
	void imageIsABinaryForCdt() throws Exception {
		var parsers = CCorePlugin.getDefault().getBinaryParser(project);
		assertEquals(1, parsers.length);
		var binary = assertInstanceOf(IBinaryObject.class, parsers[0].getBinary(project.getFile("build/x86_64/guest.elf").getLocation()));
		assertTrue(Arrays.stream(binary.getSymbols()).anyMatch(symbol -> symbol.getName().equals("main")));
	}

	@Test
	void errorParsersOfTheProjectReadACompilersErrors() throws Exception {
		var ids = configuration().getBuildSetting().getErrorParserIDs();
		try (var manager = new ErrorParserManager(project, project.getLocationURI(), new IMarkerGenerator() {
			@Override
			public void addMarker(IResource file, int line, String description, int severity, String variable) {
				throw new UnsupportedOperationException();
			}

			@Override
			public void addMarker(ProblemMarkerInfo problem) {
				try {
					var marker = problem.file.createMarker(ICModelMarker.C_MODEL_PROBLEM_MARKER);
					marker.setAttribute(IMarker.MESSAGE, problem.description);
					marker.setAttribute(IMarker.LINE_NUMBER, problem.lineNumber);
				} catch (CoreException e) {
					throw new IllegalStateException(e);
				}
			}
		}, ids)) {
			manager.write("src/main.c:7:2: error: expected ';'\n".getBytes());
		}
		var markers = project.getFile("src/main.c").findMarkers(ICModelMarker.C_MODEL_PROBLEM_MARKER, true, IResource.DEPTH_ZERO);
		assertEquals(1, markers.length);
		assertEquals(7, markers[0].getAttribute(IMarker.LINE_NUMBER, 0));
	}
}
