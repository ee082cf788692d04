package io.github.sentimentj.modelfile;

import com.google.gson.stream.JsonWriter;
import io.github.sentimentj.architecture.Architecture;
import io.github.sentimentj.architecture.BiLstm;
import io.github.sentimentj.architecture.DenseCnnBiLstm;
import io.github.sentimentj.architecture.Pooling;
import io.github.sentimentj.architecture.Tcn;
import io.github.sentimentj.architecture.TextCnn;
import java.io.IOException;
import java.util.List;

/** An architecture's JSON form in a model file: its name, then its settings. */
final class ArchitectureJson {
  private static final String BILSTM = "bilstm";
  private static final String TEXTCNN = "textcnn";
  private static final String TCN = "tcn";
  private static final String DENSECNN_BILSTM = "densecnn-bilstm";

  private ArchitectureJson() {}

  static void write(JsonWriter json, Architecture architecture) throws IOException {
    json.beginObject();
    json.name("name").value(architecture.name());
    if (architecture instanceof BiLstm bilstm) {
      write(json, bilstm);
    } else if (architecture instanceof TextCnn textCnn) {
      write(json, textCnn);
    } else if (architecture instanceof Tcn tcn) {
      write(json, tcn);
    } else if (architecture instanceof DenseCnnBiLstm denseCnnBiLstm) {
      write(json, denseCnnBiLstm);
    }
    json.endObject();
  }

  static Architecture read(JsonFields json) {
    return switch (json.oneOf("name", List.of(BILSTM, TEXTCNN, TCN, DENSECNN_BILSTM))) {
      case TEXTCNN -> textCnn(json);
      case TCN -> tcn(json);
      case DENSECNN_BILSTM -> denseCnnBiLstm(json);
      default -> biLstm(json);
    };
  }

  private static void write(JsonWriter json, BiLstm bilstm) throws IOException {
    json.name("hiddenSize").value(bilstm.hiddenSize());
    json.name("layers").value(bilstm.layers());
    json.name("pooling").value(JsonFields.spelling(bilstm.pooling()));
    json.name("denseSize").value(bilstm.denseSize());
    Json.number(json.name("embeddingDropout"), bilstm.embeddingDropout());
    Json.number(json.name("dropout"), bilstm.dropout());
  }

  private static BiLstm biLstm(JsonFields json) {
    return BiLstm.builder()
        .hiddenSize(json.integer("hiddenSize"))
        .layers(json.integer("layers"))
        .pooling(json.constant("pooling", Pooling.class))
        .denseSize(json.integer("denseSize"))
        .embeddingDropout(json.number("embeddingDropout"))
        .dropout(json.number("dropout"))
        .build();
  }

  private static void write(JsonWriter json, TextCnn textCnn) throws IOException {
    json.name("windows").beginArray();
    for (int window : textCnn.windows()) {
      json.value(window);
    }
    json.endArray();
    json.name("maps").value(textCnn.maps());
    json.name("denseSize").value(textCnn.denseSize());
    Json.number(json.name("embeddingDropout"), textCnn.embeddingDropout());
    Json.number(json.name("dropout"), textCnn.dropout());
  }

  private static TextCnn textCnn(JsonFields json) {
    return TextCnn.builder()
        .windows(json.list("windows", JsonFields::integer).toArray(Integer[]::new))
        .maps(json.integer("maps"))
        .denseSize(json.integer("denseSize"))
        .embeddingDropout(json.number("embeddingDropout"))
        .dropout(json.number("dropout"))
        .build();
  }

  private static void write(JsonWriter json, Tcn tcn) throws IOException {
    json.name("channels").value(tcn.channels());
    json.name("levels").value(tcn.levels());
    json.name("kernelSize").value(tcn.kernelSize());
    json.name("pooling").value(JsonFields.spelling(tcn.pooling()));
    json.name("denseSize").value(tcn.denseSize());
    Json.number(json.name("embeddingDropout"), tcn.embeddingDropout());
    Json.number(json.name("convolutionDropout"), tcn.convolutionDropout());
    Json.number(json.name("dropout"), tcn.dropout());
  }

  private static Tcn tcn(JsonFields json) {
    return Tcn.builder()
        .channels(json.integer("channels"))
        .levels(json.integer("levels"))
        .kernelSize(json.integer("kernelSize"))
        .pooling(json.constant("pooling", Pooling.class))
        .denseSize(json.integer("denseSize"))
        .embeddingDropout(json.number("embeddingDropout"))
        .convolutionDropout(json.number("convolutionDropout"))
        .dropout(json.number("dropout"))
        .build();
  }

  private static void write(JsonWriter json, DenseCnnBiLstm network) throws IOException {
    json.name("growthRate").value(network.growthRate());
    json.name("convolutions").value(network.convolutions());
    json.name("window").value(network.window());
    json.name("hiddenSize").value(network.hiddenSize());
    json.name("pooling").value(JsonFields.spelling(network.pooling()));
    json.name("denseSize").value(network.denseSize());
    Json.number(json.name("embeddingDropout"), network.embeddingDropout());
    Json.number(json.name("convolutionDropout"), network.convolutionDropout());
    Json.number(json.name("dropout"), network.dropout());
  }

  private static DenseCnnBiLstm denseCnnBiLstm(JsonFields json) {
    return DenseCnnBiLstm.builder()
        .growthRate(json.integer("growthRate"))
        .convolutions(json.integer("convolutions"))
        .window(json.integer("window"))
        .hiddenSize(json.integer("hiddenSize"))
        .pooling(json.constant("pooling", Pooling.class))
        .denseSize(json.integer("denseSize"))
        .embeddingDropout(json.number("embeddingDropout"))
        .convolutionDropout(json.number("convolutionDropout"))
        .dropout(json.number("dropout"))
        .build();
  }
}
