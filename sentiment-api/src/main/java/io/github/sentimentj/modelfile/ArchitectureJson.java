package io.github.sentimentj.modelfile;

import com.google.gson.stream.JsonWriter;
import io.github.sentimentj.architecture.Architecture;
import io.github.sentimentj.architecture.ArchitectureBuilder;
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
    json.name("denseSize").value(architecture.denseSize());
    Json.number(json.name("embeddingDropout"), architecture.embeddingDropout());
    Json.number(json.name("dropout"), architecture.dropout());
    json.endObject();
  }

  static Architecture read(JsonFields json) {
    return switch (json.oneOf("name", List.of(BILSTM, TEXTCNN, TCN, DENSECNN_BILSTM))) {
      case TEXTCNN -> withHead(json, textCnn(json)).build();
      case TCN -> withHead(json, tcn(json)).build();
      case DENSECNN_BILSTM -> withHead(json, denseCnnBiLstm(json)).build();
      default -> withHead(json, biLstm(json)).build();
    };
  }

  private static void write(JsonWriter json, BiLstm bilstm) throws IOException {
    json.name("hiddenSize").value(bilstm.hiddenSize());
    json.name("layers").value(bilstm.layers());
    json.name("pooling").value(JsonFields.spelling(bilstm.pooling()));
  }

  private static BiLstm.Builder biLstm(JsonFields json) {
    return BiLstm.builder()
        .hiddenSize(json.integer("hiddenSize"))
        .layers(json.integer("layers"))
        .pooling(json.constant("pooling", Pooling.class));
  }

  private static void write(JsonWriter json, TextCnn textCnn) throws IOException {
    json.name("windows").beginArray();
    for (int window : textCnn.windows()) {
      json.value(window);
    }
    json.endArray();
    json.name("maps").value(textCnn.maps());
  }

  private static TextCnn.Builder textCnn(JsonFields json) {
    return TextCnn.builder()
        .windows(json.list("windows", JsonFields::integer).toArray(Integer[]::new))
        .maps(json.integer("maps"));
  }

  private static void write(JsonWriter json, Tcn tcn) throws IOException {
    json.name("channels").value(tcn.channels());
    json.name("levels").value(tcn.levels());
    json.name("kernelSize").value(tcn.kernelSize());
    json.name("pooling").value(JsonFields.spelling(tcn.pooling()));
    Json.number(json.name("convolutionDropout"), tcn.convolutionDropout());
  }

  private static Tcn.Builder tcn(JsonFields json) {
    return Tcn.builder()
        .channels(json.integer("channels"))
        .levels(json.integer("levels"))
        .kernelSize(json.integer("kernelSize"))
        .pooling(json.constant("pooling", Pooling.class))
        .convolutionDropout(json.number("convolutionDropout"));
  }

  private static void write(JsonWriter json, DenseCnnBiLstm network) throws IOException {
    json.name("growthRate").value(network.growthRate());
    json.name("convolutions").value(network.convolutions());
    json.name("window").value(network.window());
    json.name("hiddenSize").value(network.hiddenSize());
    json.name("pooling").value(JsonFields.spelling(network.pooling()));
    Json.number(json.name("convolutionDropout"), network.convolutionDropout());
  }

  private static DenseCnnBiLstm.Builder denseCnnBiLstm(JsonFields json) {
    return DenseCnnBiLstm.builder()
        .growthRate(json.integer("growthRate"))
        .convolutions(json.integer("convolutions"))
        .window(json.integer("window"))
        .hiddenSize(json.integer("hiddenSize"))
        .pooling(json.constant("pooling", Pooling.class))
        .convolutionDropout(json.number("convolutionDropout"));
  }

  private static <B extends ArchitectureBuilder<B>> B withHead(JsonFields json, B builder) {
    return builder
        .denseSize(json.integer("denseSize"))
        .embeddingDropout(json.number("embeddingDropout"))
        .dropout(json.number("dropout"));
  }
}
