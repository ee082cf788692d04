package io.github.sentimentj.examples.benchmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.sentimentj.data.Dataset;
import io.github.sentimentj.data.Example;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class TreePhrasesTest {
  @TempDir Path folder;

  private Dataset read(String trees) throws IOException {
    Path file = folder.resolve("trees.txt.gz");
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
      out.write(trees.getBytes(StandardCharsets.UTF_8));
    }
    return TreePhrases.read(file);
  }

  @Test
  void read_ofTrees_givesEveryDistinctPhraseOnce() throws IOException {
    Dataset phrases = read("(3 (1 (2 not) (0 bad)) (2 -LRB-))\n(4 (0 bad) (2 either\\/or))\n");
    assertThat(phrases.stream())
        .containsExactly(
            new Example("not", "neutral"),
            new Example("bad", "very_negative"),
            new Example("not bad", "negative"),
            new Example("(", "neutral"),
            new Example("not bad (", "positive"),
            new Example("either/or", "neutral"),
            new Example("bad either/or", "very_positive"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"(3 (2 a)", "(5 a)", "a", "(3 (2 a)))", "(3 a) b"})
  void read_ofWhatIsNoTree_namesFileAndLine(String line) {
    assertThatThrownBy(() -> read("(2 a)\n" + line + "\n"))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("trees.txt.gz, line 2");
  }
}
