package com.example;

import io.github.sentimentj.Prediction;
import io.github.sentimentj.SentimentModel;
import java.io.IOException;
import java.nio.file.Path;

/** Loads a model file and prints the prediction of a text as the README does. */
public final class Serve {
  private Serve() {}

  public static void main(String[] arguments) throws IOException {
    try (SentimentModel served = SentimentModel.load(Path.of(arguments[0]))) {
      Prediction p = served.predict(arguments[1]);
      System.out.println(p.label() + " " + p.confidence());
    }
  }
}
