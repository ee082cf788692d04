package io.github.sentimentj;

import io.github.sentimentj.data.Dataset;
import io.github.sentimentj.text.TokenizerSpec;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Where the caller wants checkpoints.
 *
 * @param folder where they are kept
 * @param resume whether one that is there is to be continued
 */
record CheckpointChoice(Path folder, boolean resume) {

  /**
   * Opens the folder for a training.
   *
   * @throws TrainingException if a checkpoint in it is of another training, or is not wanted
   */
  CheckpointFolder open(MonitoredRun.Task task, Dataset train, Optional<Dataset> validation)
      throws IOException {
    TokenizerSpec tokenizer = task.recipe().text().tokenizer();
    SortedMap<String, String> fingerprints = new TreeMap<>();
    fingerprints.put("training examples", train.fingerprint());
    fingerprints.put("validation examples", validation.map(Dataset::fingerprint).orElse("none"));
    fingerprints.put("first weights", Fingerprint.of(task.initialWeights()));
    fingerprints.put("subwords", task.subwords().map(Fingerprint::of).orElse("none"));
    fingerprints.put("bytes of the tokenizer", Fingerprint.of(tokenizer.content()));
    // Of what is large, the fingerprint is enough.
    Recipe recipe = task.recipe().withTokenizer(tokenizer.withContent(ByteBuffer.allocate(0)));
    return CheckpointFolder.open(folder, resume, recipe, fingerprints);
  }
}
