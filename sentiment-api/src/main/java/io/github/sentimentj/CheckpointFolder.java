package io.github.sentimentj;

import io.github.sentimentj.modelfile.Checkpoint;
import io.github.sentimentj.modelfile.CheckpointFile;
import io.github.sentimentj.spi.Checkpoints;
import io.github.sentimentj.spi.EngineState;
import io.github.sentimentj.text.SubwordVectors;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The folder in which one training keeps its checkpoint; engine and library write it together.
 *
 * <p>Not thread-safe; used by the training thread alone.
 */
final class CheckpointFolder implements Checkpoints {
  private static final String FILE = "checkpoint.safetensors";
  private static final String SUBWORDS = "subwords";

  private final Path file;
  private final TrainingIdentity identity;
  private final TrainingProgress progress;
  private Optional<Checkpoint> found;
  private boolean handedOut;

  /**
   * Opens the folder, making it where it is missing.
   *
   * @throws IOException if the folder cannot be made or its checkpoint cannot be read
   * @throws TrainingException if its checkpoint is of another training, or not to be continued
   */
  static CheckpointFolder open(CheckpointChoice choice, TrainingIdentity identity)
      throws IOException {
    make(choice.folder());
    Path file = choice.folder().resolve(FILE);
    if (!Files.exists(file)) {
      return new CheckpointFolder(file, identity, Optional.empty());
    }
    if (!choice.resume()) {
      throw new TrainingException(
          file + " is the checkpoint of an earlier training; resume it, or remove the file");
    }
    return new CheckpointFolder(file, identity, Optional.of(CheckpointFile.read(file)));
  }

  private static void make(Path folder) throws IOException {
    try {
      Files.createDirectories(folder);
    } catch (IOException e) {
      IOException clear =
          new FileSystemException(
              folder.toString(), null, "the folder for checkpoints cannot be made (" + e + ")");
      clear.initCause(e);
      throw clear;
    }
  }

  private CheckpointFolder(Path file, TrainingIdentity identity, Optional<Checkpoint> found) {
    this.file = file;
    this.identity = identity;
    this.found = found;
    requireSameTraining();
    this.progress =
        found
            .map(checkpoint -> TrainingProgress.fromJson(checkpoint.progress()))
            .orElseGet(TrainingProgress::new);
  }

  private void requireSameTraining() {
    Optional<String> difference = found.flatMap(identity::difference);
    if (difference.isPresent()) {
      throw new TrainingException(
          "%s is of another training: %s; train as it was begun, or remove the file to start anew"
              .formatted(file, difference.get()));
    }
  }

  /** Returns the library's own state, as it was kept or new; it is kept beside the engine's. */
  TrainingProgress progress() {
    return progress;
  }

  /**
   * Returns what is known of the first vectors, so that nobody needs to read or learn them again;
   * empty if they must be read: nothing is known yet, or the model needs their subwords, which are
   * too large for a checkpoint.
   *
   * @param others subwords that the model has without them
   */
  Optional<FirstVectors> vectors(Optional<SubwordVectors> others) {
    return progress
        .vectors()
        .filter(
            known ->
                found
                    .map(checkpoint -> checkpoint.fingerprints().get(SUBWORDS))
                    .filter(fingerprint(others)::equals)
                    .isPresent());
  }

  /**
   * Takes note of what the training has made of its texts.
   *
   * @throws TrainingException if the checkpoint is of a training that made something else of them
   */
  void begin(TrainingTexts texts) {
    identity
        .fingerprint("words", Fingerprint.of(texts.vocabulary()))
        .fingerprint(SUBWORDS, fingerprint(texts.subwords()));
    requireSameTraining();
    progress.startedFrom(
        new FirstVectors(texts.task().dimensions().embeddingSize(), texts.coverage()));
  }

  private static String fingerprint(Optional<SubwordVectors> subwords) {
    return subwords.map(Fingerprint::of).orElse("none");
  }

  @Override
  public Optional<EngineState> restored() {
    if (handedOut) {
      throw new IllegalStateException(
          "the state in " + file + " was handed out before; an engine takes it once");
    }
    handedOut = found.isPresent();
    Optional<EngineState> state = found.map(Checkpoint::state);
    // It is five times as large as the weights, and the engine has them now.
    found = Optional.empty();
    return state;
  }

  @Override
  public boolean wanted() {
    return true;
  }

  @Override
  public void save(EngineState state) {
    try {
      CheckpointFile.write(identity.checkpoint(progress.toJson(), state), file);
    } catch (IOException e) {
      throw new TrainingException(
          "training was stopped, for its checkpoint could not be kept: " + e.getMessage(), e);
    }
  }
}
