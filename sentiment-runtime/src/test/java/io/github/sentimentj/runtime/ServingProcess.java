package io.github.sentimentj.runtime;

import io.github.sentimentj.SentimentModel;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketImplFactory;
import java.nio.channels.spi.AbstractSelector;
import java.nio.channels.spi.SelectorProvider;
import java.nio.file.Path;

/** A process that serves a model and to which every socket is refused. */
public final class ServingProcess {
  private ServingProcess() {}

  /** Loads the model named first and prints its predictions of the texts that follow. */
  @SuppressWarnings("deprecation") // of the factories, which have no successor
  public static void main(String[] arguments) throws IOException {
    SocketImplFactory refusing =
        () -> {
          throw Refusal.refusal();
        };
    Socket.setSocketImplFactory(refusing);
    ServerSocket.setSocketFactory(refusing);
    try (SentimentModel model = SentimentModel.load(Path.of(arguments[0]))) {
      for (int i = 1; i < arguments.length; i++) {
        System.out.println(model.predict(arguments[i]));
      }
      System.out.println(model.predictAsync(arguments[1]).join());
    }
  }

  /** What makes channels; named by a system property of the process. */
  public static final class Refusal extends SelectorProvider {
    private static UnsupportedOperationException refusal() {
      System.err.println("a socket was asked for");
      return new UnsupportedOperationException("no network");
    }

    @Override
    public java.nio.channels.DatagramChannel openDatagramChannel() {
      throw refusal();
    }

    @Override
    public java.nio.channels.DatagramChannel openDatagramChannel(java.net.ProtocolFamily family) {
      throw refusal();
    }

    @Override
    public java.nio.channels.Pipe openPipe() {
      throw refusal();
    }

    @Override
    public AbstractSelector openSelector() {
      throw refusal();
    }

    @Override
    public java.nio.channels.ServerSocketChannel openServerSocketChannel() {
      throw refusal();
    }

    @Override
    public java.nio.channels.SocketChannel openSocketChannel() {
      throw refusal();
    }
  }
}
