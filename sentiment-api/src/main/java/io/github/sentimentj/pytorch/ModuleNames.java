package io.github.sentimentj.pytorch;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/**
 * What a Python class calls its layers: {@code self.fc1 = nn.Linear(…)} is {@code fc1}, the third
 * module of {@code self.ffn = nn.Sequential(…)} is {@code ffn.2}.
 *
 * @param embedding the {@code nn.Embedding}
 * @param lstm the bidirectional {@code nn.LSTM}
 * @param dense the {@code nn.Linear} before the ReLU, empty where there is none
 * @param classifier the {@code nn.Linear} whose outputs are the logits
 */
public record ModuleNames(
    String embedding, String lstm, Optional<String> dense, String classifier) {

  /** Checks that nothing is missing. */
  public ModuleNames {
    requireNonNull(embedding, "embedding");
    requireNonNull(lstm, "lstm");
    requireNonNull(dense, "dense");
    requireNonNull(classifier, "classifier");
  }

  /** Names of a network with a dense layer. */
  public ModuleNames(String embedding, String lstm, String dense, String classifier) {
    this(embedding, lstm, Optional.of(dense), classifier);
  }

  /** Returns {@code embedding}, {@code lstm}, {@code fc1}, {@code fc2}. */
  public static ModuleNames ofDefaults() {
    return new ModuleNames("embedding", "lstm", "fc1", "fc2");
  }
}
