package io.github.sentimentj.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.Gson;
import de.siegmar.fastcsv.reader.CsvReader;
import io.github.sentimentj.SentimentModel;
import io.github.sentimentj.architecture.BiLstm;
import io.github.sentimentj.contract.NoNetwork;
import io.github.sentimentj.tokenizers.Tokenizers;
import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.lang3.StringUtils;
import org.apache.commons.text.StringEscapeUtils;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;

/**
 * A fresh process with the jars of this module alone, without DJL and without a network: it serves,
 * and leaves no file, thread or setting behind.
 */
final class ServingProcessTest {
  @TempDir Path folder;
  private Path temporary;

  @BeforeEach
  void chooseTemporaryFolder() {
    temporary = folder.resolve("temporary");
  }

  @Test
  void predict_inAProcessWithoutDjlAndSockets_isTheSameAsHere() throws Exception {
    Path file = RandomModel.save(BiLstm.ofDefaults(), folder);
    List<String> texts = List.of("a good film.", "bad bad film", "unheard words");

    Path out = folder.resolve("out");
    Path errors = folder.resolve("errors");
    Files.createDirectory(temporary);
    Process process = start(file, texts, out, errors);

    assertThat(process.waitFor()).as(Files.readString(errors)).isZero();
    assertThat(Files.readString(errors)).doesNotContain(NoNetwork.COMPLAINT, "WARNING");
    assertThat(temporary).isEmptyDirectory();
    assertThat(Files.readAllLines(out)).isEqualTo(expected(file, texts));
  }

  private static List<String> expected(Path file, List<String> texts) throws IOException {
    try (SentimentModel model = SentimentModel.load(file)) {
      return Stream.concat(texts.stream(), Stream.of(texts.get(0)))
          .map(text -> model.predict(text).toString())
          .toList();
    }
  }

  private Process start(Path file, List<String> texts, Path out, Path errors) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add(NoNetwork.OPTION);
    command.add("-Djava.io.tmpdir=" + temporary);
    // It keeps a file in the system's own temporary folder.
    command.add("-XX:-UsePerfData");
    command.add("-cp");
    command.add(classPath());
    command.add(ServingProcess.class.getName());
    command.add(file.toString());
    command.addAll(texts);
    return new ProcessBuilder(command)
        .redirectOutput(out.toFile())
        .redirectError(errors.toFile())
        .start();
  }

  /** Everything that this module needs to serve, and nothing else. */
  private static String classPath() {
    return Stream.of(
            SentimentModel.class,
            Tokenizers.class,
            JavaInferenceEngine.class,
            Gson.class,
            CsvReader.class,
            StringEscapeUtils.class,
            StringUtils.class,
            Logger.class,
            NoNetwork.class,
            ServingProcess.class)
        .map(ServingProcessTest::location)
        .distinct()
        .collect(Collectors.joining(File.pathSeparator));
  }

  private static String location(Class<?> type) {
    try {
      return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI()).toString();
    } catch (URISyntaxException e) {
      throw new AssertionError(e);
    }
  }
}
