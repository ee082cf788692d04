package io.github.sentimentj;

import io.github.sentimentj.modelfile.Checkpoint;
import io.github.sentimentj.spi.EngineState;
import io.github.sentimentj.text.TokenizerSpec;
import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What makes a training this one and no other: its recipe, what it is trained with, what it is
 * trained on. Only a checkpoint of all that can be continued bit for bit.
 *
 * <p>Not thread-safe; filled while a training begins.
 */
final class TrainingIdentity {
  private final Recipe recipe;
  private final SortedMap<String, String> conditions = new TreeMap<>();
  private final SortedMap<String, String> fingerprints = new TreeMap<>();

  TrainingIdentity(Recipe recipe) {
    TokenizerSpec tokenizer = recipe.text().tokenizer();
    // Of what is large, the fingerprint is enough.
    this.recipe = recipe.withTokenizer(tokenizer.withContent(ByteBuffer.allocate(0)));
    fingerprint("bytes of the tokenizer", Fingerprint.of(tokenizer.content()));
    condition("version of SentimentJ", LibraryVersion.current());
  }

  /** Adds something it is trained with, in words. */
  TrainingIdentity condition(String name, String value) {
    conditions.put(name, value);
    return this;
  }

  /** Adds the fingerprint of something it is trained on, which is named in the plural. */
  TrainingIdentity fingerprint(String name, String value) {
    fingerprints.put(name, value);
    return this;
  }

  /** Returns a checkpoint of this training. */
  Checkpoint checkpoint(String progress, EngineState state) {
    return new Checkpoint(recipe, conditions, fingerprints, progress, state);
  }

  /** Returns where the checkpoint is of another training, as far as this one is known. */
  Optional<String> difference(Checkpoint checkpoint) {
    return Differences.first("recipe", checkpoint.recipe(), recipe)
        .or(() -> Differences.first(checkpoint.conditions(), conditions))
        .or(() -> Differences.ofFingerprints(checkpoint.fingerprints(), fingerprints));
  }
}
