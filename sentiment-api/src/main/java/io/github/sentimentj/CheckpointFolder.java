package io.github.sentimentj;

import io.github.sentimentj.modelfile.Checkpoint;
import io.github.sentimentj.modelfile.CheckpointFile;
import io.github.sentimentj.spi.Checkpoints;
import io.github.sentimentj.spi.EngineState;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.SortedMap;

/** The folder in which one training keeps its checkpoint; engine and library write it together. */
final class CheckpointFolder implements Checkpoints {
  private static final String FILE = "checkpoint.safetensors";

  private final Path file;
  private final Recipe recipe;
  private final SortedMap<String, String> fingerprints;
  private final Optional<Checkpoint> found;
  private TrainingProgress progress = new TrainingProgress();

  /**
   * Opens the folder, making it where it is missing.
   *
   * @param resume whether a checkpoint in it is to be continued
   * @throws IOException if the folder cannot be made or its checkpoint cannot be read
   * @throws TrainingException if its checkpoint is of another training, or not to be continued
   */
  static CheckpointFolder open(
      Path folder, boolean resume, Recipe recipe, SortedMap<String, String> fingerprints)
      throws IOException {
    make(folder);
    Path file = folder.resolve(FILE);
    if (!Files.exists(file)) {
      return new CheckpointFolder(file, recipe, fingerprints, Optional.empty());
    }
    if (!resume) {
      throw new TrainingException(
          file + " is the checkpoint of an earlier training; resume it, or remove the file");
    }
    Checkpoint checkpoint = CheckpointFile.read(file);
    Optional<String> difference =
        Differences.first("recipe", checkpoint.recipe(), recipe)
            .or(() -> Differences.first(checkpoint.fingerprints(), fingerprints));
    if (difference.isPresent()) {
      throw new TrainingException(
          file
              + " is of another training: "
              + difference.get()
              + "; remove the file to start anew");
    }
    return new CheckpointFolder(file, recipe, fingerprints, Optional.of(checkpoint));
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

  private CheckpointFolder(
      Path file,
      Recipe recipe,
      SortedMap<String, String> fingerprints,
      Optional<Checkpoint> found) {
    this.file = file;
    this.recipe = recipe;
    this.fingerprints = fingerprints;
    this.found = found;
  }

  /** Returns the library's own state to continue from. */
  Optional<TrainingProgress> restoredProgress() {
    return found.map(checkpoint -> TrainingProgress.fromJson(checkpoint.progress()));
  }

  /** Sets whose state is kept beside the engine's. */
  void follow(TrainingProgress progress) {
    this.progress = progress;
  }

  @Override
  public Optional<EngineState> restored() {
    return found.map(Checkpoint::state);
  }

  @Override
  public boolean wanted() {
    return true;
  }

  @Override
  public void save(EngineState state) {
    try {
      CheckpointFile.write(new Checkpoint(recipe, fingerprints, progress.toJson(), state), file);
    } catch (IOException e) {
      throw new TrainingException(
          "training was stopped, for its checkpoint could not be kept: " + e.getMessage(), e);
    }
  }
}
