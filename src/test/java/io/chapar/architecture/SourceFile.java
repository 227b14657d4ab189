package io.chapar.architecture;

import static java.util.Objects.requireNonNull;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.LineMap;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import javax.lang.model.element.Modifier;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;

/**
 * A source of the product, measured as the compiler reads it.
 *
 * @param kind of its top-level type: CLASS, INTERFACE, RECORD, ENUM, ANNOTATION_TYPE
 * @param types simple names of all types that it declares, nested ones too
 * @param methods those with a body, constructors and methods of nested types too
 */
record SourceFile(
    Path path,
    Tree.Kind kind,
    boolean isPublic,
    int lines,
    List<String> types,
    List<Method> methods) {

  /**
   * @param lines from the one with its opening brace to that with its closing brace
   */
  record Method(String name, int lines) {}

  /** All sources below a folder but those that only describe a package. */
  static List<SourceFile> below(Path folder) throws IOException {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    try (Stream<Path> files = Files.walk(folder);
        StandardJavaFileManager manager = compiler.getStandardFileManager(null, null, null)) {
      List<Path> sources =
          files
              .filter(file -> file.toString().endsWith(".java"))
              .filter(file -> !file.endsWith("package-info.java"))
              .sorted()
              .toList();
      JavacTask task =
          (JavacTask)
              compiler.getTask(
                  null, manager, null, null, null, manager.getJavaFileObjectsFromPaths(sources));
      SourcePositions positions = Trees.instance(task).getSourcePositions();
      return StreamSupport.stream(task.parse().spliterator(), false)
          .map(unit -> measured(unit, positions))
          .toList();
    }
  }

  private static SourceFile measured(CompilationUnitTree unit, SourcePositions positions) {
    LineMap map = unit.getLineMap();
    List<String> types = new ArrayList<>();
    List<Method> methods = new ArrayList<>();
    new TreeScanner<@Nullable Void, @Nullable Void>() {
      @Override
      public @Nullable Void visitClass(ClassTree type, @Nullable Void unused) {
        if (!type.getSimpleName().isEmpty()) {
          types.add(type.getSimpleName().toString());
        }
        return super.visitClass(type, null);
      }

      @Override
      public @Nullable Void visitMethod(MethodTree method, @Nullable Void unused) {
        if (method.getBody() != null) {
          long first = positions.getStartPosition(unit, method.getBody());
          long last = positions.getEndPosition(unit, method.getBody());
          int lines = (int) (map.getLineNumber(last) - map.getLineNumber(first)) + 1;
          methods.add(new Method(types.get(0) + "#" + method.getName(), lines));
        }
        return super.visitMethod(method, null);
      }
    }.scan(unit, null);
    Path path = Path.of(unit.getSourceFile().toUri());
    int lines = (int) map.getLineNumber(positions.getEndPosition(unit, unit));
    ClassTree top = (ClassTree) unit.getTypeDecls().get(0);
    boolean isPublic = top.getModifiers().getFlags().contains(Modifier.PUBLIC);
    return new SourceFile(path, top.getKind(), isPublic, lines, types, methods);
  }

  /** Neither a record nor an enum. */
  boolean isClass() {
    return kind != Tree.Kind.RECORD && kind != Tree.Kind.ENUM;
  }

  /** What others rely on for what it does, and not for what it holds or says went wrong. */
  boolean isConcept() {
    boolean does = methods.stream().anyMatch(method -> !method.name().endsWith("#<init>"));
    return isPublic
        && kind != Tree.Kind.INTERFACE
        && kind != Tree.Kind.ANNOTATION_TYPE
        && does
        && !name().matches(".*(?:Exception|Failure)");
  }

  String name() {
    return types.get(0);
  }

  Path folder() {
    return requireNonNull(path.getParent());
  }
}
