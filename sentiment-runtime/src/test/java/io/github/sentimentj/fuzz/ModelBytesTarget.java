package io.github.sentimentj.fuzz;

/** Any bytes as a model file, as they are and with a right digest. */
public final class ModelBytesTarget {
  private ModelBytesTarget() {}

  /** Called by Jazzer and by the replay of the corpus. */
  public static void fuzzerTestOneInput(byte[] input) {
    FuzzedModel.loads(input);
    FuzzedModel.loads(FuzzedModel.resigned(input));
  }
}
