package clinic.needlepoint;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The end of a tunnel to a kiosk, as INSTALL.md sets one up for a laptop: what comes through it
 * reaches the kiosk from 127.0.0.2 and not from the address of its own browser.
 */
final class AnotherMachine implements AutoCloseable {
  private static final InetAddress HERE = InetAddress.ofLiteral("127.0.0.1");
  private static final InetAddress ELSEWHERE = InetAddress.ofLiteral("127.0.0.2");

  private final ServerSocket door = new ServerSocket(0, 50, HERE);
  private final Set<Socket> open = ConcurrentHashMap.newKeySet();
  private final int kiosk;

  AnotherMachine(RunningKiosk kiosk) throws IOException {
    this.kiosk = URI.create(kiosk.url("/")).getPort();
    Thread.ofVirtual().start(this::accept);
  }

  String url(String path) {
    return "http://localhost:" + door.getLocalPort() + path;
  }

  private void accept() {
    try {
      while (!door.isClosed()) {
        tunnel(door.accept());
      }
    } catch (IOException closed) {
      // the visit is over
    }
  }

  private void tunnel(Socket laptop) throws IOException {
    Socket server = new Socket();
    server.bind(new InetSocketAddress(ELSEWHERE, 0));
    server.connect(new InetSocketAddress(HERE, kiosk));
    open.add(laptop);
    open.add(server);
    Thread.ofVirtual().start(() -> pass(laptop, server));
    Thread.ofVirtual().start(() -> pass(server, laptop));
  }

  private void pass(Socket from, Socket to) {
    try (InputStream in = from.getInputStream();
        OutputStream out = to.getOutputStream()) {
      in.transferTo(out);
    } catch (IOException over) {
      // either end may hang up
    } finally {
      open.remove(from);
    }
  }

  @Override
  public void close() throws IOException {
    door.close();
    for (Socket socket : open) {
      socket.close();
    }
  }
}
