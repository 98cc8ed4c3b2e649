package dev.gonogo.sandbox.demands;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreeScanner;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** Reads the {@code @Tag("A-28")} in all test sources. It reads sources because no module sees all test classes. */
final class Proofs extends TreeScanner<Void, String> {
    private static final Set<String> TESTS = Set.of("Test", "ParameterizedTest", "RepeatedTest", "TestFactory");

    /** Other programs may be changing them. */
    private static final Set<String> NO_SOURCES = Set.of("target", ".git");

    private final List<Proof> found = new ArrayList<>();

    private Proofs() {}

    /** @param root of the checkout */
    static List<Proof> below(Path root) throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        Proofs proofs = new Proofs();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
            JavacTask task = (JavacTask)
                    compiler.getTask(null, files, null, null, null, files.getJavaFileObjectsFromPaths(sources(root)));
            for (CompilationUnitTree unit : task.parse()) {
                Path source = root.toRealPath()
                        .relativize(Path.of(unit.getSourceFile().toUri()).toRealPath());
                proofs.scan(unit, source.toString().replace('\\', '/'));
            }
        }
        return proofs.found.stream().sorted(Proof.ORDER).toList();
    }

    private static List<Path> sources(Path root) throws IOException {
        String tests = Path.of("src", "test", "java").toString();
        List<Path> sources = new ArrayList<>();
        Files.walkFileTree(root, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                return NO_SOURCES.contains(folder.getFileName().toString())
                        ? FileVisitResult.SKIP_SUBTREE
                        : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                if (file.toString().contains(tests) && file.toString().endsWith(".java")) {
                    sources.add(file);
                }
                return FileVisitResult.CONTINUE;
            }
        });
        return sources;
    }

    @Override
    public Void visitClass(ClassTree type, String source) {
        tags(type.getModifiers().getAnnotations()).forEach(demand -> found.add(new Proof(demand, source, "")));
        return super.visitClass(type, source);
    }

    @Override
    public Void visitMethod(MethodTree method, String source) {
        List<? extends AnnotationTree> annotations = method.getModifiers().getAnnotations();
        if (annotations.stream().anyMatch(one -> TESTS.contains(name(one)))
                && annotations.stream().noneMatch(one -> name(one).equals("Disabled"))) {
            tags(annotations)
                    .forEach(demand ->
                            found.add(new Proof(demand, source, method.getName().toString())));
        }
        return super.visitMethod(method, source);
    }

    private static List<String> tags(List<? extends AnnotationTree> annotations) {
        return annotations.stream()
                .filter(one -> name(one).equals("Tag"))
                .map(one -> text(one.getArguments().getFirst()))
                .filter(tag -> tag.matches("[AB]-.*"))
                .toList();
    }

    private static String name(AnnotationTree annotation) {
        return annotation.getAnnotationType().toString();
    }

    private static String text(ExpressionTree argument) {
        return argument instanceof LiteralTree literal ? String.valueOf(literal.getValue()) : "";
    }
}
