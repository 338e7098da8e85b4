package dev.ukdt.cdt.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.eclipse.cdt.core.CCProjectNature;
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
import org.eclipse.cdt.core.model.CoreModel;
import org.eclipse.cdt.core.model.ICModelMarker;
import org.eclipse.cdt.core.model.ITranslationUnit;
import org.eclipse.core.resources.IMarker;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.runtime.CoreException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import dev.ukdt.cdt.CdtProjects;
import dev.ukdt.cdt.commands.CommandsProvider;
import dev.ukdt.core.resources.ProjectCompilers;
import dev.ukdt.core.resources.UnikernelNature;

/** A bare project, built by its own tools, as the real CDT core sees it. */
class CdtProjectTest {
	private static CdtSample sample;
	private static IProject project;

	@BeforeAll
	static void buildProject() throws Exception {
		sample = CdtSample.of("bare", "hello", "cdt");
		project = sample.project();
		sample.build();
	}

	@AfterAll
	static void deleteProject() throws Exception {
		sample.close();
	}

	private static ITranslationUnit main() {
		return sample.source("src/main.c");
	}

	@Test
	void cdtOfTheTestsIsOneThatIsKnown() {
		assertTrue(CdtProjects.isCdtThere());
	}

	@Test
	void importedProjectBecomesAProjectOfCdt() throws Exception {
		assertTrue(project.hasNature(CProjectNature.C_NATURE_ID));
		assertTrue(project.hasNature(UnikernelNature.ID));
		assertEquals("Unikernel", sample.configuration().getName());
	}

	@Test
	void sourceIsATranslationUnitOfTheCModel() throws Exception {
		assertTrue(Arrays.stream(main().getChildren()).anyMatch(element -> element.getElementName().equals("main")));
	}

	@Test
	void includePathsComeFromTheBuild() {
		var entries = new CommandsProvider().getSettingEntries(sample.configuration(), project.getFile("src/main.c"), "org.eclipse.cdt.core.gcc");
		var paths = entries.stream().map(entry -> entry.getName()).toList();
		assertTrue(paths.contains(project.getFolder("lib/include").getLocation().toOSString()), paths::toString);
		var information = main().getScannerInfo(true);
		assertTrue(List.of(information.getIncludePaths()).contains(project.getFolder("lib/include").getLocation().toOSString()), () -> List.of(information.getIncludePaths()).toString());
	}

	@Test
	void compilersOwnMacrosAndFoldersAreKnown() {
		var information = main().getScannerInfo(true);
		assertEquals("1", information.getDefinedSymbols().get("__x86_64__"));
		assertEquals("0", information.getDefinedSymbols().get("__STDC_HOSTED__"), "of a compiler that was told -ffreestanding");
		assertTrue(Arrays.stream(information.getIncludePaths()).anyMatch(path -> Files.isRegularFile(Path.of(path, "stdint.h"))), () -> List.of(information.getIncludePaths()).toString());
	}

	@Test
	void anotherArchitectureIsAnotherCompiler() throws Exception {
		Assumptions.assumeTrue(ProjectCompilers.of(Path.of(project.getLocation().toOSString())).stream().anyMatch(path -> path.endsWith("arm-none-eabi-gcc")), "there is no compiler for Cortex-M here");
		try {
			sample.setArchitecture("arm");
			sample.build();
			var information = main().getScannerInfo(true);
			assertEquals("1", information.getDefinedSymbols().get("__arm__"), () -> information.getDefinedSymbols().toString());
			assertFalse(information.getDefinedSymbols().containsKey("__x86_64__"));
			assertTrue(List.of(information.getIncludePaths()).contains(project.getFolder("lib/arch/arm").getLocation().toOSString()));
		} finally {
			sample.setArchitecture("x86_64");
			sample.build();
		}
	}

	@Test
	void familyOfCppGivesCppProjects() throws Exception {
		try (var cpp = CdtSample.of("includeos", "hello", "cpp")) {
			assertTrue(cpp.project().hasNature(CProjectNature.C_NATURE_ID));
			assertTrue(cpp.project().hasNature(CCProjectNature.CC_NATURE_ID));
		}
	}

	@Test
	void projectWithoutCStaysAsItIs() throws Exception {
		try (var go = CdtSample.of("runtimejs", "hello", "script")) {
			assertFalse(go.project().hasNature(CProjectNature.C_NATURE_ID));
		}
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
		var ids = sample.configuration().getBuildSetting().getErrorParserIDs();
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
