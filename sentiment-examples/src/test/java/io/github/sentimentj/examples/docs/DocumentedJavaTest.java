package io.github.sentimentj.examples.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every Java block of the pages and of Javadoc compiles; those that users copy from run, too. */
class DocumentedJavaTest {
  private static final List<String> MAIN_TYPES =
      List.of(
          "SentimentModel",
          "data/Dataset",
          "evaluation/Evaluation",
          "explanation/Explanation",
          "embeddings/Embeddings",
          "tokenizers/Tokenizers");

  @TempDir private Path folder;

  private static List<CodeBlock> ofPages() {
    List<CodeBlock> blocks = new ArrayList<>();
    Documents.pages().forEach(page -> blocks.addAll(Documents.javaBlocks(page)));
    return blocks;
  }

  @Test
  void pages_everyJavaBlock_compiles() throws IOException {
    List<CodeBlock> blocks = ofPages();
    assertThat(blocks).extracting(CodeBlock::file).contains("README.md", "docs/guide.md");
    assertThat(new BlockCompiler(blocks).compile(folder)).isEmpty();
  }

  @Test
  void javadoc_everyExample_compiles() throws IOException {
    List<CodeBlock> examples = Documents.javadocExamples();
    for (String type : MAIN_TYPES) {
      assertThat(examples)
          .as("an example in the Javadoc of " + type)
          .anyMatch(block -> block.file().endsWith("/sentimentj/" + type + ".java"));
    }
    assertThat(new BlockCompiler(examples).compile(folder)).isEmpty();
  }

  @Test
  void compile_wrongBlock_namesPageAndLine() throws IOException {
    CodeBlock wrong = new CodeBlock("docs/page.md", 40, "int a = 1;\nmodel.predicts(text);", true);
    assertThat(new BlockCompiler(List.of(wrong)).compile(folder))
        .singleElement()
        .asString()
        .startsWith("docs/page.md:41: cannot find symbol");
  }

  @Test
  void pages_blocksOfReadmeGuideAndMore_run() throws IOException, InterruptedException {
    BlockCompiler compiler = new BlockCompiler(ofPages());
    Path classes = Files.createDirectory(folder.resolve("classes"));
    assertThat(compiler.compile(classes)).isEmpty();
    Map<String, CodeBlock> blocks = compiler.runnable();
    assertThat(blocks).hasSizeGreaterThan(10);

    Path output = folder.resolve("output.txt");
    int status = run(classes, List.copyOf(blocks.keySet()), output);
    StringBuilder told = new StringBuilder(Files.readString(output));
    blocks.forEach((name, block) -> told.append(name).append(" is ").append(block).append('\n'));
    assertThat(status).as(told.toString()).isZero();
  }

  private int run(Path classes, List<String> names, Path output)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-Xmx1g", "-Dorg.slf4j.simpleLogger.defaultLogLevel=error"));
    String classPath = System.getProperty("java.class.path");
    command.addAll(List.of("-cp", classes + System.getProperty("path.separator") + classPath));
    command.add(SnippetRunner.class.getName());
    command.addAll(names);
    Process process =
        new ProcessBuilder(command)
            .directory(Files.createDirectory(folder.resolve("work")).toFile())
            .redirectErrorStream(true)
            .redirectOutput(output.toFile())
            .start();
    try {
      assertThat(process.waitFor(10, TimeUnit.MINUTES)).as("ends within ten minutes").isTrue();
      return process.exitValue();
    } finally {
      process.destroyForcibly();
    }
  }
}
