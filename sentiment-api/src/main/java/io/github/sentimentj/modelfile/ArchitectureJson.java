package io.github.sentimentj.modelfile;

import com.google.gson.stream.JsonWriter;
import io.github.sentimentj.architecture.Architecture;
import io.github.sentimentj.architecture.BiLstm;
import io.github.sentimentj.architecture.Pooling;
import java.io.IOException;
import java.util.List;

/** An architecture's JSON form in a model file: its name, then its settings. */
final class ArchitectureJson {
  private static final String BILSTM = "bilstm";

  private ArchitectureJson() {}

  static void write(JsonWriter json, Architecture architecture) throws IOException {
    json.beginObject();
    json.name("name").value(architecture.name());
    if (architecture instanceof BiLstm bilstm) {
      write(json, bilstm);
    }
    json.endObject();
  }

  private static void write(JsonWriter json, BiLstm bilstm) throws IOException {
    json.name("hiddenSize").value(bilstm.hiddenSize());
    json.name("layers").value(bilstm.layers());
    json.name("pooling").value(JsonFields.spelling(bilstm.pooling()));
    json.name("denseSize").value(bilstm.denseSize());
    Json.number(json.name("embeddingDropout"), bilstm.embeddingDropout());
    Json.number(json.name("dropout"), bilstm.dropout());
  }

  static Architecture read(JsonFields json) {
    json.oneOf("name", List.of(BILSTM));
    return new BiLstm(
        json.integer("hiddenSize"),
        json.integer("layers"),
        json.constant("pooling", Pooling.class),
        json.integer("denseSize"),
        json.number("embeddingDropout"),
        json.number("dropout"));
  }
}
