package io.github.sentimentj.embeddings.skipgram;

import io.github.sentimentj.text.Tokenizer;
import io.github.sentimentj.text.WordEmbeddings;
import io.github.sentimentj.tokenizers.Tokenizers;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Values of {@link SkipGram}. They change only before they are given to one. */
final class SkipGramSettings {
  static final int USUAL_DIMENSION = 100;

  /** 0 where it was not set. */
  int dimension;

  int window = 5;
  int negatives = 5;
  int epochs = 5;
  double learningRate = 0.05;
  int minFrequency = 5;
  double subsampling = 1e-4;
  long seed = 42;
  int threads = 1;
  Tokenizer tokenizer = Tokenizers.words();
  @Nullable WordEmbeddings start;

  SkipGramSettings() {}

  SkipGramSettings(SkipGramSettings other) {
    this.dimension = other.dimension;
    this.window = other.window;
    this.negatives = other.negatives;
    this.epochs = other.epochs;
    this.learningRate = other.learningRate;
    this.minFrequency = other.minFrequency;
    this.subsampling = other.subsampling;
    this.seed = other.seed;
    this.threads = other.threads;
    this.tokenizer = other.tokenizer;
    this.start = other.start;
  }

  /** Returns all that decides what is learned, but for the threads: they only share the work. */
  String description() throws IOException {
    return " dimension=%s window=%d negatives=%d epochs=%d learningRate=%s minFrequency=%d"
            .formatted(
                dimension == 0 ? "default" : dimension,
                window,
                negatives,
                epochs,
                learningRate,
                minFrequency)
        + " subsampling=%s seed=%d tokenizer=%s start=%s"
            .formatted(
                subsampling,
                seed,
                tokenizer.spec(),
                start == null ? "random" : start.description());
  }
}
