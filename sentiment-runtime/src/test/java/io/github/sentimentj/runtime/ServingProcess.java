package io.github.sentimentj.runtime;

import io.github.sentimentj.SentimentModel;
import io.github.sentimentj.contract.Host;
import io.github.sentimentj.contract.NoNetwork;
import java.io.IOException;
import java.nio.file.Path;

/** A process that serves a model, to which every socket is refused, and that is left as it was. */
public final class ServingProcess {
  private ServingProcess() {}

  /** Loads the model named first and prints its predictions of the texts that follow. */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    NoNetwork.require();
    Host host = Host.remember();
    try (SentimentModel model = SentimentModel.load(Path.of(arguments[0]))) {
      for (int i = 1; i < arguments.length; i++) {
        System.out.println(model.predict(arguments[i]));
      }
      System.out.println(model.predictAsync(arguments[1]).join());
      model.explain(arguments[1]);
    }
    host.requireSettingsUntouched();
    if (!host.newProperties().isEmpty()) {
      throw new AssertionError("properties came: " + host.newProperties());
    }
    host.requireOnlyDaemons();
    host.requireThreadsEnd();
  }
}
