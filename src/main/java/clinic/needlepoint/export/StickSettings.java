package clinic.needlepoint.export;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where USB sticks appear.
 *
 * @param folder the kiosk mounts each stick in a folder below, which has the stick's name
 * @param label the name of the only stick that is written to; empty for any
 * @param release a file whose appearance makes the system close the stick; empty where nothing does
 * @param mounts the kernel's table of mounts
 * @param disks the links that udev keeps
 */
@ConfigurationProperties("needlepoint.stick")
record StickSettings(
    @DefaultValue("/media/needlepoint") Path folder,
    @DefaultValue("NEEDLEPOINT") String label,
    @DefaultValue("") String release,
    @DefaultValue("/proc/self/mountinfo") Path mounts,
    @DefaultValue("/dev/disk") Path disks) {

  boolean takes(String name) {
    return label.isEmpty() || label.equals(name);
  }
}
