package clinic.needlepoint.export;

import static clinic.needlepoint.export.VerdictCode.BAD_ZIP;
import static clinic.needlepoint.export.VerdictCode.NOT_A_BUNDLE;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * Reads a plain zip by its central directory and refuses whatever two programs could read in two
 * ways (APPNOTE 6.3.10 without zip64, comments and encryption).
 */
final class ZipReader implements AutoCloseable {
  private static final int END_BYTES = 22;
  private static final int ENTRY_BYTES = 46;
  private static final int LOCAL_BYTES = 30;
  private static final int BLOCK = 1 << 16;
  private static final long FREE_BYTES = 1L << 20;
  private static final long LARGEST_RATIO = 200;

  private record Entry(int flags, int method, int crc, long packed, long size, long start) {}

  private final FileChannel file;
  private final Map<String, Entry> entries = new TreeMap<>();

  ZipReader(Path path) throws IOException {
    file = FileChannel.open(path);
    try {
      ByteBuffer start = take(0, 2);
      BundleFault.require(
          start.remaining() == 2 && start.get() == 'P' && start.get() == 'K',
          NOT_A_BUNDLE,
          "This is neither a folder nor a zip file.");
      directory();
    } catch (BundleFault | IOException e) {
      file.close();
      throw e;
    }
  }

  private void directory() throws IOException {
    ByteBuffer end = take(file.size() - END_BYTES, END_BYTES);
    require(end.remaining() == END_BYTES && end.getInt() == 0x06054b50, "its end is missing");
    int disk = end.getShort();
    int firstDisk = end.getShort();
    int here = Short.toUnsignedInt(end.getShort());
    int count = Short.toUnsignedInt(end.getShort());
    long length = Integer.toUnsignedLong(end.getInt());
    long at = Integer.toUnsignedLong(end.getInt());
    require(
        disk == 0
            && firstDisk == 0
            && end.getShort() == 0
            && here == count
            && at + length == file.size() - END_BYTES,
        "its list of contents is not where it should be");
    ByteBuffer list = take(at, length);
    for (int i = 0; i < count; i++) {
      entry(list);
    }
    require(!list.hasRemaining(), "its list of contents is broken");
  }

  private void entry(ByteBuffer list) {
    require(
        list.remaining() >= ENTRY_BYTES && list.getInt() == 0x02014b50,
        "its list of contents is broken");
    list.getInt(); // versions
    int flags = list.getShort();
    int method = list.getShort();
    list.getInt(); // time
    int crc = list.getInt();
    long packed = Integer.toUnsignedLong(list.getInt());
    long size = Integer.toUnsignedLong(list.getInt());
    int name = Short.toUnsignedInt(list.getShort());
    int rest = Short.toUnsignedInt(list.getShort()) + Short.toUnsignedInt(list.getShort());
    list.getLong(); // disk and attributes
    long start = Integer.toUnsignedLong(list.getInt());
    require(list.remaining() >= name + rest, "its list of contents is broken");
    String said = text(list, name);
    list.position(list.position() + rest);
    require(
        entries.put(said, new Entry(flags, method, crc, packed, size, start)) == null,
        "it holds " + said + " twice");
  }

  private static String text(ByteBuffer from, int bytes) {
    byte[] text = new byte[bytes];
    from.get(text);
    return new String(text, StandardCharsets.UTF_8);
  }

  /** The names in it with the sizes that it says. */
  Map<String, Long> sizes() {
    Map<String, Long> sizes = new TreeMap<>();
    entries.forEach((name, entry) -> sizes.put(name, entry.size()));
    return sizes;
  }

  void requirePlain() {
    entries.forEach((name, entry) ->
        require(
            (entry.flags() & 1) == 0 && (entry.method() == 0 || entry.method() == 8),
            name + " is encrypted, or packed in a way that is not known here"));
  }

  void extract(String name, Path to) throws IOException {
    Entry entry = entries.getOrDefault(name, new Entry(0, 0, 0, 0, 0, 0));
    ByteBuffer local = take(entry.start(), LOCAL_BYTES);
    require(
        local.remaining() == LOCAL_BYTES && local.getInt() == 0x04034b50,
        name + " is not where the zip says");
    int length = Short.toUnsignedInt(local.getShort(26));
    long content = entry.start() + LOCAL_BYTES + length + Short.toUnsignedInt(local.getShort(28));
    ByteBuffer called = take(entry.start() + LOCAL_BYTES, length);
    require(
        local.getShort(8) == entry.method() && text(called, called.remaining()).equals(name),
        name + " has two names");
    try (OutputStream out = Files.newOutputStream(to)) {
      Content target = new Content(name, entry, out);
      if (entry.method() == 0) {
        store(entry, content, target);
      } else {
        inflate(name, entry, content, target);
      }
      target.requireWhole();
    }
  }

  private void store(Entry entry, long from, Content to) throws IOException {
    for (long at = 0; at < entry.packed(); ) {
      byte[] block = bytes(from + at, Math.min(BLOCK, entry.packed() - at));
      require(block.length > 0, "it ends too early");
      at += block.length;
      to.take(block, block.length);
    }
  }

  private void inflate(String name, Entry entry, long from, Content to) throws IOException {
    byte[] out = new byte[BLOCK];
    try (Inflater inflater = new Inflater(true)) {
      for (long at = 0; at < entry.packed(); ) {
        byte[] block = bytes(from + at, Math.min(BLOCK, entry.packed() - at));
        require(block.length > 0, "it ends too early");
        at += block.length;
        inflater.setInput(block);
        for (int count = inflater.inflate(out); count > 0; count = inflater.inflate(out)) {
          to.take(out, count);
        }
        require(inflater.getRemaining() == 0, "something lies behind " + name);
      }
      require(inflater.finished(), name + " ends too early");
    } catch (DataFormatException e) {
      throw new BundleFault(BAD_ZIP, "The zip is damaged: " + name + ".");
    }
  }

  /** What comes out of an entry, held against what the directory says of it. */
  private static final class Content {
    private final String name;
    private final Entry entry;
    private final OutputStream out;
    private final CRC32 crc = new CRC32();
    private long size;

    Content(String name, Entry entry, OutputStream out) {
      this.name = name;
      this.entry = entry;
      this.out = out;
    }

    void take(byte[] bytes, int count) throws IOException {
      size += count;
      require(size <= entry.size(), name + " is larger than the zip says");
      require(
          size <= FREE_BYTES || size <= LARGEST_RATIO * entry.packed(),
          name + " is packed so tightly that it could fill a disk");
      crc.update(bytes, 0, count);
      out.write(bytes, 0, count);
    }

    void requireWhole() {
      require(size == entry.size() && (int) crc.getValue() == entry.crc(), name + " is damaged");
    }
  }

  private ByteBuffer take(long from, long count) throws IOException {
    return ByteBuffer.wrap(bytes(from, count)).order(ByteOrder.LITTLE_ENDIAN);
  }

  /** Fewer where the file ends. */
  private byte[] bytes(long from, long count) throws IOException {
    long start = Math.max(0, from);
    byte[] bytes = new byte[Math.toIntExact(Math.min(count, Math.max(0, file.size() - start)))];
    ByteBuffer into = ByteBuffer.wrap(bytes);
    while (into.hasRemaining() && file.read(into, start + into.position()) > 0) {
      // until it is full
    }
    return bytes;
  }

  private static void require(boolean holds, String otherwise) {
    BundleFault.require(holds, BAD_ZIP, "The zip can not be read: " + otherwise + ".");
  }

  @Override
  public void close() throws IOException {
    file.close();
  }
}
