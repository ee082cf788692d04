package io.github.sentimentj.tokenizers.segmentation;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

class ArtifactTest {
  private static final String METADATA =
      "/META-INF/native-image/io.github.sentimentj/sentiment-tokenizers/reflect-config.json";

  @Test
  void metadataOfNativeImages_namesEveryTypeLookedFor_andWhereItIsLookedFor() throws IOException {
    JsonArray entries = metadata();

    assertThat(strings(entries, "name"))
        .containsExactlyElementsOf(Arrays.stream(Artifact.values()).map(Artifact::type).toList());
    assertThat(entries)
        .allSatisfy(
            entry ->
                assertThat(
                        entry
                            .getAsJsonObject()
                            .getAsJsonObject("condition")
                            .get("typeReachable")
                            .getAsString())
                    .isEqualTo(Artifact.class.getName()));
  }

  private static Iterable<String> strings(JsonArray entries, String key) {
    return StreamSupport.stream(entries.spliterator(), false)
        .map(JsonElement::getAsJsonObject)
        .map(entry -> entry.get(key).getAsString())
        .toList();
  }

  private static JsonArray metadata() throws IOException {
    try (InputStream in = ArtifactTest.class.getResourceAsStream(METADATA)) {
      return JsonParser.parseReader(new InputStreamReader(in, StandardCharsets.UTF_8))
          .getAsJsonArray();
    }
  }
}
