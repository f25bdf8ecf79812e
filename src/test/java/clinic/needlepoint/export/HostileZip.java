package clinic.needlepoint.export;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/** A zip written byte by byte, so that it can say one thing and hold another. */
final class HostileZip {
  private static final class Entry {
    String name = "";
    String localName = "";
    byte[] packed = {};
    int crc;
    int size;
    int flags = 0x800;
    int method = 8;
    int at;
  }

  private final List<Entry> entries = new ArrayList<>();
  private String trick = "";

  static HostileZip of(Bundle bundle) {
    HostileZip zip = new HostileZip();
    bundle.files().forEach(zip::add);
    return zip;
  }

  HostileZip add(String name, byte[] content) {
    Entry entry = new Entry();
    entry.name = name;
    entry.localName = name;
    entry.packed = deflate(content);
    entry.crc = crc(content);
    entry.size = content.length;
    entries.add(entry);
    return this;
  }

  private static int crc(byte[] content) {
    CRC32 crc = new CRC32();
    crc.update(content);
    return (int) crc.getValue();
  }

  private static byte[] deflate(byte[] content) {
    Deflater deflater = new Deflater(9, true);
    deflater.setInput(content);
    deflater.finish();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    byte[] buffer = new byte[65_536];
    while (!deflater.finished()) {
      out.write(buffer, 0, deflater.deflate(buffer));
    }
    deflater.end();
    return out.toByteArray();
  }

  HostileZip trick(String name) {
    trick = name;
    Entry entry = entries.get(3);
    byte[] zeros = new byte[64 << 20];
    switch (name) {
      case "twice" -> add(entry.name, "again".getBytes(UTF_8));
      case "encrypted" -> entry.flags |= 1;
      case "larger" -> {
        // The checksum is that of the part which the declared size lets through.
        byte[] content = "0123456789".repeat(100).getBytes(UTF_8);
        entry.packed = deflate(content);
        entry.size = 500;
        entry.crc = crc(Arrays.copyOf(content, 500));
      }
      case "smaller" -> entry.size += 5;
      case "bomb" -> {
        entry.packed = deflate(zeros);
        entry.size = zeros.length;
        entry.crc = crc(zeros);
      }
      case "method" -> entry.method = 12;
      case "local-name" -> entry.localName = "X" + entry.name.substring(1);
      case "crc" -> entry.crc ^= 1;
      case "junk" -> entry.packed = Arrays.copyOf(entry.packed, entry.packed.length + 9);
      default -> {
        // The others are done to the whole file.
      }
    }
    return this;
  }

  Bundle build() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    if (trick.equals("shifted")) {
      out.writeBytes("PK junk in front".getBytes(UTF_8));
    }
    for (Entry entry : entries) {
      entry.at = trick.equals("shifted") ? out.size() - 16 : out.size();
      byte[] name = entry.localName.getBytes(UTF_8);
      out.writeBytes(
          little(30)
              .putInt(0x04034b50)
              .putShort((short) 20)
              .putShort((short) entry.flags)
              .putShort((short) entry.method)
              .putInt(0)
              .putInt(entry.crc)
              .putInt(entry.packed.length)
              .putInt(entry.size)
              .putShort((short) name.length)
              .putShort((short) 0)
              .array());
      out.writeBytes(name);
      out.writeBytes(entry.packed);
    }
    int start = out.size();
    entries.forEach(entry -> central(out, entry));
    int count = entries.size() + (trick.equals("count") ? 1 : 0);
    String comment = trick.equals("comment") ? "trust me" : "";
    out.writeBytes(
        little(22)
            .putInt(0x06054b50)
            .putInt(0)
            .putShort((short) count)
            .putShort((short) count)
            .putInt(out.size() - start)
            .putInt(start - (trick.equals("shifted") ? 16 : 0))
            .putShort((short) comment.length())
            .array());
    out.writeBytes(comment.getBytes(UTF_8));
    if (trick.equals("behind")) {
      out.writeBytes(new byte[9]);
    }
    byte[] zip = out.toByteArray();
    return Bundle.zip(trick.equals("cut") ? Arrays.copyOf(zip, zip.length / 2) : zip);
  }

  private static void central(ByteArrayOutputStream out, Entry entry) {
    byte[] name = entry.name.getBytes(UTF_8);
    out.writeBytes(
        little(46)
            .putInt(0x02014b50)
            .putShort((short) 20)
            .putShort((short) 20)
            .putShort((short) entry.flags)
            .putShort((short) entry.method)
            .putInt(0)
            .putInt(entry.crc)
            .putInt(entry.packed.length)
            .putInt(entry.size)
            .putShort((short) name.length)
            .putShort((short) 0)
            .putShort((short) 0)
            .putShort((short) 0)
            .putShort((short) 0)
            .putInt(0)
            .putInt(entry.at)
            .array());
    out.writeBytes(name);
  }

  private static ByteBuffer little(int size) {
    return ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
  }
}
