package io.github.sentimentj.tokenizers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.File;
import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** With a class path that holds no optional artifact. */
class MissingArtifactTest {

  @ParameterizedTest
  @CsvSource({
    "icu, com.ibm.icu:icu4j",
    "huggingface, ai.djl.huggingface:tokenizers",
    "sentencepiece, ai.djl.huggingface:tokenizers",
  })
  void tokenizer_artifactMissing_isNamed(String id, String artifact) throws Exception {
    try (URLClassLoader loader = withoutOptional()) {
      Class<?> specType = loader.loadClass("io.github.sentimentj.text.TokenizerSpec");
      Object spec = specType.getConstructor(String.class, int.class).newInstance(id, 1);
      Class<?> provider = loader.loadClass(BundledTokenizers.class.getName());
      assertThatThrownBy(
              () ->
                  provider
                      .getMethod("tokenizer", specType)
                      .invoke(provider.getConstructor().newInstance(), spec))
          .cause()
          .hasMessage(
              "the tokenizer '%s' needs the artifact %s; add it to the dependencies", id, artifact)
          .extracting(e -> e.getClass().getName())
          .isEqualTo("io.github.sentimentj.MissingEngineException");
    }
  }

  @ParameterizedTest
  @CsvSource({"words", "whitespace", "characters"})
  void tokenizer_noArtifactNeeded_isThere(String id) throws Exception {
    try (URLClassLoader loader = withoutOptional()) {
      Class<?> specType = loader.loadClass("io.github.sentimentj.text.TokenizerSpec");
      Object spec = specType.getConstructor(String.class, int.class).newInstance(id, 1);
      Class<?> provider = loader.loadClass(BundledTokenizers.class.getName());
      Object found =
          provider
              .getMethod("tokenizer", specType)
              .invoke(provider.getConstructor().newInstance(), spec);
      assertThat(found.toString()).startsWith("Optional[" + id);
    }
  }

  private static URLClassLoader withoutOptional() throws IOException {
    URL[] urls =
        Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
            .filter(path -> !path.matches(".*(icu4j|lucene|djl).*"))
            .map(MissingArtifactTest::url)
            .toArray(URL[]::new);
    return new URLClassLoader(urls, ClassLoader.getPlatformClassLoader());
  }

  private static URL url(String path) {
    try {
      return new File(path).toURI().toURL();
    } catch (MalformedURLException e) {
      throw new AssertionError(e);
    }
  }
}
