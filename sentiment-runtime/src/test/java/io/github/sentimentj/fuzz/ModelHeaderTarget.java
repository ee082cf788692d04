package io.github.sentimentj.fuzz;

/** Any bytes as the header in front of a sound model's data. */
public final class ModelHeaderTarget {
  private static final byte[] SOUND = FuzzedModel.sound();

  private ModelHeaderTarget() {}

  /** Called by Jazzer and by the replay of the corpus. */
  public static void fuzzerTestOneInput(byte[] input) {
    FuzzedModel.loads(FuzzedModel.withHeader(SOUND, input));
  }
}
