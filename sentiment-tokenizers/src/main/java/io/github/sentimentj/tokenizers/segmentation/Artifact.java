package io.github.sentimentj.tokenizers.segmentation;

import io.github.sentimentj.MissingEngineException;

/**
 * Libraries that a tokenizer may need and that nobody else has to carry. Their types stand in
 * {@code META-INF/native-image}, too, so that a native image finds them.
 */
enum Artifact {
  ICU("com.ibm.icu.text.BreakIterator", "com.ibm.icu:icu4j"),
  LUCENE("org.apache.lucene.analysis.Analyzer", "org.apache.lucene:lucene-core"),
  HUGGING_FACE(
      "ai.djl.huggingface.tokenizers.HuggingFaceTokenizer", "ai.djl.huggingface:tokenizers");

  private final String type;
  private final String coordinates;

  Artifact(String type, String coordinates) {
    this.type = type;
    this.coordinates = coordinates;
  }

  /** Name of the class that tells whether the artifact is there. */
  String type() {
    return type;
  }

  /**
   * Checks that the artifact is on the class path.
   *
   * @throws MissingEngineException if it is not; the message names it
   */
  void require(String tokenizer) {
    try {
      Class.forName(type, false, Artifact.class.getClassLoader());
    } catch (ClassNotFoundException | LinkageError e) {
      throw new MissingEngineException(
          "the tokenizer '%s' needs the artifact %s; add it to the dependencies"
              .formatted(tokenizer, coordinates),
          e);
    }
  }
}
