package io.github.sentimentj.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;

/** Any text as the description within a sound model's header. */
public final class ModelDescriptionTarget {
  private static final byte[] SOUND = FuzzedModel.sound();

  private ModelDescriptionTarget() {}

  /** Called by Jazzer and by the replay of the corpus. */
  public static void fuzzerTestOneInput(byte[] input) {
    JsonObject header = JsonParser.parseString(FuzzedModel.header(SOUND)).getAsJsonObject();
    header.getAsJsonObject("__metadata__").addProperty("model", new String(input, UTF_8));
    FuzzedModel.loads(FuzzedModel.withHeader(SOUND, header.toString().getBytes(UTF_8)));
  }
}
