package io.github.sentimentj.examples.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;

/**
 * One call of the command line, in this process.
 *
 * @param status exit status
 * @param out what it wrote to stdout
 * @param err what it wrote to stderr
 */
record Run(int status, String out, String err) {

  static Run sentiment(Object... args) {
    return withInput("", args);
  }

  static Run withInput(String in, Object... args) {
    return withInput(in.getBytes(UTF_8), args);
  }

  static Run withInput(byte[] in, Object... args) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    StandardStreams streams = StandardStreams.of(new ByteArrayInputStream(in), out, err);
    String[] words = new String[args.length];
    for (int i = 0; i < args.length; i++) {
      words[i] = args[i].toString();
    }
    int status = SentimentCommand.run(streams, words);
    return new Run(status, out.toString(UTF_8), err.toString(UTF_8));
  }

  JsonObject json() {
    return JsonParser.parseString(out).getAsJsonObject();
  }

  double number(String name) {
    return json().get(name).getAsDouble();
  }

  String lastError() {
    return err.lines().reduce("", (first, second) -> second);
  }
}
