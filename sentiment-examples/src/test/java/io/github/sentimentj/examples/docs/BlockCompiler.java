package io.github.sentimentj.examples.docs;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.io.StringWriter;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;

/**
 * Compiles each block as a class that extends {@link Snippet}: a declaration as a member of it, all
 * else as the body of its method {@code run}. These packages are imported.
 */
final class BlockCompiler {
  private static final String PACKAGE = "io.github.sentimentj.examples.docs";
  private static final List<String> IMPORTS =
      List.of(
          "io.github.sentimentj.*",
          "io.github.sentimentj.architecture.*",
          "io.github.sentimentj.audit.*",
          "io.github.sentimentj.calibration.*",
          "io.github.sentimentj.data.*",
          "io.github.sentimentj.embeddings.*",
          "io.github.sentimentj.evaluation.*",
          "io.github.sentimentj.explanation.*",
          "io.github.sentimentj.modelfile.*",
          "io.github.sentimentj.pytorch.*",
          "io.github.sentimentj.report.*",
          "io.github.sentimentj.runtime.*",
          "io.github.sentimentj.spi.*",
          "io.github.sentimentj.text.*",
          "io.github.sentimentj.tokenizers.*",
          "io.github.sentimentj.tokenizers.normalization.*",
          "io.github.sentimentj.training.*",
          "java.io.*",
          "java.nio.file.*",
          "java.text.BreakIterator",
          "java.time.*",
          "java.util.*",
          "java.util.concurrent.*",
          "java.util.concurrent.atomic.*",
          "java.util.regex.*",
          "java.util.stream.*");

  private final Map<String, CodeBlock> blocks = new LinkedHashMap<>();

  BlockCompiler(List<CodeBlock> all) {
    for (CodeBlock block : all) {
      blocks.put("Block" + blocks.size(), block);
    }
  }

  /** Returns the names of the classes whose blocks are to be run. */
  Map<String, CodeBlock> runnable() {
    Map<String, CodeBlock> runnable = new LinkedHashMap<>();
    blocks.forEach(
        (name, block) -> {
          if (block.runs() && !block.isDeclaration()) {
            runnable.put(PACKAGE + "." + name, block);
          }
        });
    return runnable;
  }

  /** Compiles to a folder and returns the errors, each with the page and line it is about. */
  List<String> compile(Path classes) throws IOException {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    DiagnosticCollector<JavaFileObject> found = new DiagnosticCollector<>();
    try (StandardJavaFileManager files =
        compiler.getStandardFileManager(found, Locale.ROOT, null)) {
      files.setLocationFromPaths(StandardLocation.CLASS_OUTPUT, List.of(classes));
      List<Source> sources = new ArrayList<>();
      blocks.forEach((name, block) -> sources.add(new Source(name, block)));
      List<String> options = List.of("-proc:none", "--release", "17", "-Xlint:none");
      compiler.getTask(new StringWriter(), files, found, options, null, sources).call();
    }
    return found.getDiagnostics().stream()
        .filter(diagnostic -> diagnostic.getKind() == Diagnostic.Kind.ERROR)
        .map(BlockCompiler::describe)
        .toList();
  }

  private static String describe(Diagnostic<? extends JavaFileObject> diagnostic) {
    String message = diagnostic.getMessage(Locale.ROOT);
    return diagnostic.getSource() instanceof Source source
        ? source.place(diagnostic.getLineNumber()) + ": " + message
        : message;
  }

  /** A block with the class around it. */
  private static final class Source extends SimpleJavaFileObject {
    private final CodeBlock block;
    private final String head;
    private final String tail;

    Source(String name, CodeBlock block) {
      super(URI.create("string:///" + name + ".java"), Kind.SOURCE);
      this.block = block;
      String imports = IMPORTS.stream().map(each -> "import " + each + ";\n").collect(joining());
      String opening =
          "package %s;\n%spublic final class %s extends Snippet {\n"
              .formatted(PACKAGE, imports, name);
      String result = block.returns() ? "Object" : "void";
      String method = "public %s run() throws Exception {\n".formatted(result);
      this.head = block.isDeclaration() ? opening : opening + method;
      this.tail = block.isDeclaration() ? "\n}\n" : "\n}\n}\n";
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
      return head + block.code() + tail;
    }

    String place(long line) {
      long inBlock = line - head.lines().count();
      return block.file() + ":" + (block.line() + inBlock - 1);
    }
  }
}
