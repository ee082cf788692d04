package io.github.sentimentj.modelfile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.sentimentj.architecture.Architecture;
import io.github.sentimentj.architecture.BiLstm;
import io.github.sentimentj.architecture.DenseCnnBiLstm;
import io.github.sentimentj.architecture.Pooling;
import io.github.sentimentj.architecture.Tcn;
import io.github.sentimentj.architecture.TextCnn;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

final class ArchitectureJsonTest {

  /** No two settings of an architecture are equal, so none can stand for another. */
  static Stream<Arguments> spellings() {
    return Stream.of(
        Arguments.of(
            new BiLstm(1, 2, Pooling.MAX, 3, 0.125, 0.25),
            """
            {"name":"bilstm","hiddenSize":1,"layers":2,"pooling":"max","denseSize":3,\
            "embeddingDropout":0.125,"dropout":0.25}"""),
        Arguments.of(
            new TextCnn(List.of(1, 2), 3, 0, 0.125, 0.25),
            """
            {"name":"textcnn","windows":[1,2],"maps":3,"denseSize":0,"embeddingDropout":0.125,\
            "dropout":0.25}"""),
        Arguments.of(
            new Tcn(1, 2, 3, Pooling.LAST_STEP, 4, 0.125, 0.25, 0.5),
            """
            {"name":"tcn","channels":1,"levels":2,"kernelSize":3,"pooling":"last-step",\
            "convolutionDropout":0.25,"denseSize":4,"embeddingDropout":0.125,"dropout":0.5}"""),
        Arguments.of(
            new DenseCnnBiLstm(1, 2, 3, 4, Pooling.FINAL_STATES, 5, 0.125, 0.25, 0.5),
            """
            {"name":"densecnn-bilstm","growthRate":1,"convolutions":2,"window":3,"hiddenSize":4,\
            "pooling":"final-states","convolutionDropout":0.25,"denseSize":5,\
            "embeddingDropout":0.125,"dropout":0.5}"""));
  }

  @ParameterizedTest
  @MethodSource("spellings")
  void write_ofAnArchitecture_isTheDocumentedForm(Architecture architecture, String json) {
    assertThat(Json.write(writer -> ArchitectureJson.write(writer, architecture))).isEqualTo(json);
  }

  @ParameterizedTest
  @MethodSource("spellings")
  void read_ofTheDocumentedForm_isTheArchitecture(Architecture architecture, String json) {
    assertThat(read(json)).isEqualTo(architecture);
  }

  @ParameterizedTest
  @MethodSource("spellings")
  void read_ofAModelFile_isTheWrittenModel(Architecture architecture, String json)
      throws IOException {
    SavedModel model = TinyModel.of(TinyModel.recipe(architecture), 2);

    ModelFileTest.assertEqual(ModelFiles.read(ModelFiles.bytes(model)), model);
    assertThat(ModelFiles.header(ModelFiles.bytes(model))).contains(json.replace("\"", "\\\""));
  }

  @ParameterizedTest
  @MethodSource("spellings")
  void read_withAnyKeyMissingOrOneMore_namesIt(Architecture architecture, String json) {
    for (String name : Json.parse(json, "test").getAsJsonObject().keySet()) {
      assertThatThrownBy(() -> read(json.replace("\"" + name + "\":", "\"other\":")))
          .isInstanceOf(CorruptModelException.class)
          .hasMessageContaining("'" + name + "'");
    }
    assertThatThrownBy(() -> read(json.replace("}", ",\"more\":1}")))
        .isInstanceOf(CorruptModelException.class)
        .hasMessageContaining("'more'");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "[1,2] | []",
        "[1,2] | [0]",
        "[1,2] | [33]",
        "[1,2] | [1.5]",
        "[1,2] | [\"1\"]",
        "[1,2] | [null]",
        "[1,2] | 3",
        "[1,2] | [1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1]",
        "\"maps\":3 | \"maps\":0",
        "\"denseSize\":0 | \"denseSize\":-1",
      })
  void read_ofValuesOutOfRange_throwsCorruptModel(String inRange, String outOfRange) {
    String json =
        Json.write(
            writer -> ArchitectureJson.write(writer, new TextCnn(List.of(1, 2), 3, 0, 0.1, 0.1)));
    assertThat(json).contains(inRange);
    assertThatThrownBy(() -> read(json.replace(inRange, outOfRange)))
        .isInstanceOf(CorruptModelException.class);
  }

  @Test
  void read_ofAnUnknownName_namesThoseThatAreKnown() {
    assertThatThrownBy(() -> read("{\"name\":\"transformer\"}"))
        .isInstanceOf(UnsupportedModelException.class)
        .hasMessageContainingAll("transformer", "bilstm", "textcnn", "tcn", "densecnn-bilstm");
  }

  private static Architecture read(String json) {
    return JsonFields.read("architecture", Json.parse(json, "test"), ArchitectureJson::read);
  }
}
