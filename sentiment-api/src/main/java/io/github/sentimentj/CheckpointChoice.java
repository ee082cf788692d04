package io.github.sentimentj;

import java.nio.file.Path;

/**
 * Where the caller wants checkpoints.
 *
 * @param folder where they are kept
 * @param resume whether one that is there is to be continued
 */
record CheckpointChoice(Path folder, boolean resume) {}
