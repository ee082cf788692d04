package io.github.sentimentj.contract;

import java.io.IOException;
import java.net.ProtocolFamily;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketImplFactory;
import java.nio.channels.DatagramChannel;
import java.nio.channels.Pipe;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.channels.spi.AbstractSelector;
import java.nio.channels.spi.SelectorProvider;

/**
 * A process to which every socket is refused, and which says so on stderr; to be started with
 * {@link #OPTION}.
 */
public final class NoNetwork extends SelectorProvider {
  /** The option of the {@code java} command that sets who makes channels. */
  public static final String OPTION =
      "-Djava.nio.channels.spi.SelectorProvider=" + NoNetwork.class.getName();

  /** What stderr holds if a socket was asked for. */
  public static final String COMPLAINT = "a socket was asked for";

  /** Called by the JDK. */
  public NoNetwork() {}

  /** Refuses all sockets from now on, and checks that channels are refused. */
  @SuppressWarnings("deprecation") // of the factories, which have no successor
  public static void require() throws IOException {
    if (!(SelectorProvider.provider() instanceof NoNetwork)) {
      throw new IllegalStateException("started without " + OPTION);
    }
    SocketImplFactory refusing =
        () -> {
          throw refusal();
        };
    Socket.setSocketImplFactory(refusing);
    ServerSocket.setSocketFactory(refusing);
  }

  private static UnsupportedOperationException refusal() {
    System.err.println(COMPLAINT);
    return new UnsupportedOperationException("no network");
  }

  @Override
  public DatagramChannel openDatagramChannel() {
    throw refusal();
  }

  @Override
  public DatagramChannel openDatagramChannel(ProtocolFamily family) {
    throw refusal();
  }

  @Override
  public Pipe openPipe() {
    throw refusal();
  }

  @Override
  public AbstractSelector openSelector() {
    throw refusal();
  }

  @Override
  public ServerSocketChannel openServerSocketChannel() {
    throw refusal();
  }

  @Override
  public SocketChannel openSocketChannel() {
    throw refusal();
  }
}
