package io.github.sentimentj.djl;

import ai.djl.util.Utils;
import io.github.sentimentj.MissingEngineException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;

/** Why PyTorch does not start here, in one error that says what to do. */
final class NativeFailure {
  private static final int MOST_CAUSES = 20;

  private NativeFailure() {}

  static MissingEngineException of(Throwable failure) {
    Throwable root = root(failure);
    return new MissingEngineException(
        "PyTorch's native library cannot be loaded here (" + root + "); " + advice(root), failure);
  }

  private static Throwable root(Throwable failure) {
    Throwable root = failure;
    for (int i = 0; i < MOST_CAUSES && root.getCause() != null; i++) {
      root = root.getCause();
    }
    return root;
  }

  private static String advice(Throwable root) {
    Path folder = Utils.getEngineCacheDir("pytorch");
    if (root instanceof FileSystemException) {
      return "DJL unpacks it into "
          + folder
          + ": make that writable, or name another folder in the environment variable or system"
          + " property DJL_CACHE_DIR";
    }
    if (String.valueOf(root.getMessage()).contains("another classloader")) {
      return "a process can load it once: put SentimentJ and DJL where all applications share them,"
          + " such as the server's own library folder, and not into each";
    }
    return "add ai.djl.pytorch:pytorch-jni:2.7.1-0.35.1 and ai.djl.pytorch:pytorch-native-cpu:2.7.1"
        + " with the classifier of this machine, and no other versions; if both are there, remove "
        + folder
        + ", into which DJL unpacks them";
  }
}
