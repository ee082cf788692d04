import com.sun.source.doctree.DocCommentTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.LineMap;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;

/** Prints the library's row of the style table: {@code java .ci/StyleTable.java sentiment-api/src/main sentiment-djl/src/main …}. */
final class StyleTable {
  private final List<Integer> fileLines = new ArrayList<>();
  private final List<Integer> methodLines = new ArrayList<>();
  private int types;
  private int publicTypes;
  private int publicClasses;
  private int finalClasses;
  private int publicMethods;
  private int documentedMethods;
  private int mostParameters;

  public static void main(String[] folders) throws IOException {
    List<Path> files = new ArrayList<>();
    for (String folder : folders) {
      try (Stream<Path> all = Files.walk(Path.of(folder))) {
        all.filter(file -> file.toString().endsWith(".java")).sorted().forEach(files::add);
      }
    }
    StyleTable table = new StyleTable();
    table.read(files);
    table.print(files);
  }

  private void read(List<Path> files) throws IOException {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    try (var manager = compiler.getStandardFileManager(null, null, null)) {
      JavacTask task = (JavacTask) compiler.getTask(null, manager, null, List.of("-proc:none"), null, manager.getJavaFileObjectsFromPaths(files));
      DocTrees trees = DocTrees.instance(task);
      for (CompilationUnitTree unit : task.parse()) {
        if (!unit.getSourceFile().getName().endsWith("package-info.java")) {
          fileLines.add((int) unit.getSourceFile().getCharContent(true).chars().filter(c -> c == '\n').count());
        }
        new Scan(trees, unit).scan(unit, null);
      }
    }
  }

  private final class Scan extends TreePathScanner<Void, Void> {
    private final DocTrees trees;
    private final CompilationUnitTree unit;

    Scan(DocTrees trees, CompilationUnitTree unit) {
      this.trees = trees;
      this.unit = unit;
    }

    @Override
    public Void visitClass(ClassTree type, Void none) {
      Set<Modifier> flags = type.getModifiers().getFlags();
      if (getCurrentPath().getParentPath().getLeaf() instanceof CompilationUnitTree) {
        types++;
        publicTypes += flags.contains(Modifier.PUBLIC) ? 1 : 0;
        if (flags.contains(Modifier.PUBLIC) && type.getKind() == Tree.Kind.CLASS) {
          publicClasses++;
          finalClasses += flags.contains(Modifier.FINAL) ? 1 : 0;
        }
      }
      return super.visitClass(type, none);
    }

    @Override
    public Void visitMethod(MethodTree method, Void none) {
      SourcePositions positions = trees.getSourcePositions();
      LineMap lines = unit.getLineMap();
      long end = positions.getEndPosition(unit, method);
      if (method.getBody() != null && end > 0) {
        methodLines.add((int) (lines.getLineNumber(end) - lines.getLineNumber(positions.getStartPosition(unit, method)) + 1));
      }
      mostParameters = Math.max(mostParameters, method.getReturnType() == null ? 0 : method.getParameters().size());
      if (isPublic(getCurrentPath()) && method.getReturnType() != null && !isOverride(method)) {
        publicMethods++;
        DocCommentTree comment = trees.getDocCommentTree(getCurrentPath());
        documentedMethods += comment != null ? 1 : 0;
      }
      return super.visitMethod(method, none);
    }

    private boolean isPublic(TreePath path) {
      for (TreePath p = path; !(p.getLeaf() instanceof CompilationUnitTree); p = p.getParentPath()) {
        boolean inInterface = p.getParentPath().getLeaf() instanceof ClassTree outer && outer.getKind() == Tree.Kind.INTERFACE;
        Set<Modifier> flags = p.getLeaf() instanceof MethodTree method ? method.getModifiers().getFlags() : p.getLeaf() instanceof ClassTree type ? type.getModifiers().getFlags() : Set.of();
        if (!inInterface && !flags.contains(Modifier.PUBLIC)) {
          return false;
        }
      }
      return true;
    }

    private static boolean isOverride(MethodTree method) {
      return method.getModifiers().getAnnotations().stream().anyMatch(a -> a.getAnnotationType().toString().equals("Override"));
    }
  }

  private void print(List<Path> files) {
    Collections.sort(fileLines);
    Collections.sort(methodLines);
    long packages = files.stream().map(Path::getParent).distinct().count();
    long tours = files.stream().filter(file -> file.endsWith("package-info.java")).map(Path::getParent).distinct().count();
    row("main files", fileLines.size());
    row("file lines, median / p90 / longest", at(fileLines, 0.5) + " / " + at(fileLines, 0.9) + " / " + at(fileLines, 1));
    row("share of files with 40-200 lines", share(fileLines.stream().filter(n -> n >= 40 && n <= 200).count(), fileLines.size()));
    row("method lines, median / p90 / p99", at(methodLines, 0.5) + " / " + at(methodLines, 0.9) + " / " + at(methodLines, 0.99));
    row("methods over 40 lines", share(methodLines.stream().filter(n -> n > 40).count(), methodLines.size()));
    row("most parameters of a method", mostParameters);
    row("public methods of public types with own Javadoc", share(documentedMethods, publicMethods));
    row("top-level types that are public", share(publicTypes, types));
    row("public classes that are final", share(finalClasses, publicClasses));
    row("packages / package-info files", packages + " / " + tours);
  }

  private static int at(List<Integer> sorted, double quantile) {
    return sorted.get((int) Math.min(sorted.size() - 1, Math.round(quantile * (sorted.size() - 1))));
  }

  private static String share(long part, long all) {
    return String.format(Locale.ROOT, "%.1f %%", 100.0 * part / all);
  }

  private static void row(String name, Object value) {
    System.out.println("| " + name + " | " + value + " |");
  }
}
