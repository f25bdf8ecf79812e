package clinic.needlepoint;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.Channels;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A machine of its own with a real kernel, made by {@code src/test/guest/make} and emulated by
 * qemu: for what speaks to drivers that a build machine does not have. Lines of a program in it
 * come between the answers to commands; both wait here until somebody asks for them.
 */
public final class QemuGuest implements AutoCloseable {
  private static final int BOOTS_WITHIN_S = 180;
  private static final int ANSWERS_WITHIN_S = 60;
  private static final String ANSWER = ":: ";

  /** {@code arm64} is a Pi's processor; slower, and run by hand: {@code --arch arm64}. */
  private static final String ARCH = System.getProperty("guest.arch", "amd64");

  private static final Pattern DELETED =
      Pattern.compile("\"DEVICE_DELETED\".*\"device\": \"([^\"]+)\"");

  private final Process qemu;
  private final BufferedWriter console;
  private final SocketChannel monitor;
  private final BufferedReader monitorAnswers;
  private final BlockingQueue<String> answers = new LinkedBlockingQueue<>();
  private final BlockingQueue<String> lines = new LinkedBlockingQueue<>();
  private final Set<String> gone = new HashSet<>();
  private final List<String> everything = new ArrayList<>();

  private QemuGuest(Process qemu, Path socket) throws Exception {
    this.qemu = qemu;
    console = new BufferedWriter(new OutputStreamWriter(qemu.getOutputStream(), UTF_8));
    Thread.ofPlatform().daemon().start(this::listen);
    monitor = SocketChannel.open(StandardProtocolFamily.UNIX);
    for (int tries = 0; !Files.exists(socket) && tries < 200; tries++) {
      Thread.sleep(50);
    }
    monitor.connect(UnixDomainSocketAddress.of(socket));
    monitorAnswers = new BufferedReader(Channels.newReader(monitor, UTF_8));
    monitorAnswers.readLine(); // its greeting
    tell("{\"execute\":\"qmp_capabilities\"}");
  }

  /**
   * Boots it with folders of the test's and the kiosk's classes in {@code /classes}.
   *
   * @param folder for its initial file system and its monitor's socket; its path must be short
   * @param devices further options of qemu, such as {@code -device usb-kbd}
   */
  public static QemuGuest boot(Path folder, List<Path> classes, String... devices)
      throws Exception {
    Path packed = folder.resolve("initrd");
    Path socket = folder.resolve("qmp");
    Path made = Path.of(make(classes, packed));
    Path kernel = made.resolve("vmlinuz");
    Path initrd = classes.isEmpty() ? made.resolve("initrd") : packed;
    List<String> command = new ArrayList<>(machine());
    command.addAll(List.of("-accel", "tcg", "-m", "512"));
    command.addAll(List.of("-nodefaults", "-nographic", "-no-reboot", "-serial", "stdio"));
    command.addAll(List.of("-qmp", "unix:" + socket + ",server=on,wait=off"));
    command.addAll(List.of("-kernel", kernel.toString(), "-initrd", initrd.toString()));
    // On a busy machine the emulated timer ticks too late for the kernel's own test of it.
    command.addAll(List.of("-append", "console=" + terminal() + " quiet panic=-1 no_timer_check"));
    command.addAll(List.of(devices));
    Process qemu = new ProcessBuilder(command).redirectErrorStream(true).start();
    Runtime.getRuntime().addShutdownHook(new Thread(qemu::destroyForcibly));
    QemuGuest guest = new QemuGuest(qemu, socket);
    guest.answer(BOOTS_WITHIN_S);
    return guest;
  }

  /** Whether programs of this machine run in it, too. */
  public static boolean isOfThisKind() {
    return ARCH.equals("amd64");
  }

  private static List<String> machine() {
    return isOfThisKind()
        ? List.of("qemu-system-x86_64", "-M", "q35,i8042=off")
        : List.of("qemu-system-aarch64", "-M", "virt", "-cpu", "cortex-a72");
  }

  private static String terminal() {
    return isOfThisKind() ? "ttyS0" : "ttyAMA0";
  }

  /** The folder with the kernel. */
  private static String make(List<Path> classes, Path initrd) throws Exception {
    List<String> command = new ArrayList<>(List.of("src/test/guest/make"));
    classes.forEach(each -> command.add(each.toString()));
    if (!classes.isEmpty()) {
      command.add(initrd.toString());
    }
    ProcessBuilder builder = new ProcessBuilder(command);
    prepare(builder);
    Process made = builder.redirectError(ProcessBuilder.Redirect.INHERIT).start();
    String folder = new String(made.getInputStream().readAllBytes(), UTF_8).strip();
    if (made.waitFor() != 0) {
      throw new IllegalStateException("src/test/guest/make did not make the guest");
    }
    return folder;
  }

  /** For the scripts that make a guest. */
  public static void prepare(ProcessBuilder builder) {
    builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
    builder.environment().put("GUEST_ARCH", ARCH);
  }

  private void listen() {
    try (BufferedReader reader = new BufferedReader(qemu.inputReader(UTF_8))) {
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        synchronized (everything) {
          everything.add(line);
        }
        int answer = line.indexOf(ANSWER); // the first one stands behind what the BIOS painted
        (answer < 0 ? lines : answers)
            .add(answer < 0 ? line : line.substring(answer + ANSWER.length()));
      }
    } catch (IOException _) {
      answers.add("gone");
    }
  }

  /** Does one of the commands of {@code src/test/guest/init}, and gives its answer. */
  public String command(String command) throws Exception {
    console.write(command + "\n");
    console.flush();
    return answer(ANSWERS_WITHIN_S);
  }

  private String answer(int seconds) throws InterruptedException {
    String answer = answers.poll(seconds, TimeUnit.SECONDS);
    if (answer == null) {
      throw new AssertionError("The guest did not answer. It said:\n" + said());
    }
    return answer;
  }

  /** The next line of the program in it that begins so; others before it are passed over. */
  public String line(String beginning, int seconds) throws InterruptedException {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
    while (true) {
      String line = lines.poll(end - System.nanoTime(), TimeUnit.NANOSECONDS);
      if (line == null) {
        throw new AssertionError("No line " + beginning + " came. The guest said:\n" + said());
      }
      if (line.startsWith(beginning)) {
        return line.substring(beginning.length()).strip();
      }
    }
  }

  /** Lines that nobody has asked for yet. */
  public List<String> linesLeft() {
    List<String> left = new ArrayList<>();
    lines.drainTo(left);
    return left;
  }

  private String said() {
    synchronized (everything) {
      return String.join("\n", everything);
    }
  }

  /** Tells qemu something in its own language (QMP). */
  public void tell(String json) throws IOException {
    monitor.write(UTF_8.encode(json + "\n"));
    String answer = monitorAnswers.readLine();
    while (heard(answer)) {
      answer = monitorAnswers.readLine();
    }
    if (!answer.contains("\"return\"")) {
      throw new IOException("qemu answered " + answer + " to " + json);
    }
  }

  /** Whether this was an event and no answer. */
  private boolean heard(@Nullable String said) throws IOException {
    if (said == null) {
      throw new EOFException("qemu is gone");
    }
    Matcher deleted = DELETED.matcher(said);
    if (deleted.find()) {
      gone.add(deleted.group(1));
    }
    return said.contains("\"event\"");
  }

  /** Pulls a device out and waits until qemu has let go of all of it. */
  public void unplug(String device) throws IOException {
    tell("{\"execute\":\"device_del\",\"arguments\":{\"id\":\"" + device + "\"}}");
    while (!gone.remove(device)) {
      heard(monitorAnswers.readLine());
    }
  }

  /** Ends it as its own init does, so that its disk is whole. */
  public void powerOff() throws Exception {
    console.write("off\n");
    console.flush();
    if (!qemu.waitFor(ANSWERS_WITHIN_S, TimeUnit.SECONDS)) {
      throw new AssertionError("The guest did not power off. It said:\n" + said());
    }
  }

  @Override
  public void close() throws IOException {
    monitor.close();
    qemu.destroyForcibly().onExit().join();
  }
}
