package clinic.needlepoint.station.gpio;

/**
 * Numbers of the GPIO character device's uAPI v2 (linux/gpio.h, since Linux 5.10): requests of
 * ioctl(2), and where the fields of its structs lie, in bytes. The same on every 64-bit Linux.
 */
final class Uapi {
  static final long GET_CHIP = 0x8044_B401L; // GPIO_GET_CHIPINFO_IOCTL
  static final long GET_LINE_STANDING = 0xC100_B405L; // GPIO_V2_GET_LINEINFO_IOCTL
  static final long GET_LINES = 0xC250_B407L; // GPIO_V2_GET_LINE_IOCTL
  static final long GET_VALUES = 0xC010_B40EL; // GPIO_V2_LINE_GET_VALUES_IOCTL
  static final long SET_VALUES = 0xC010_B40FL; // GPIO_V2_LINE_SET_VALUES_IOCTL

  static final long USED = 1L;
  static final long INPUT = 1L << 2;
  static final long OUTPUT = 1L << 3;
  static final long BOTH_EDGES = 3L << 4;
  static final long PULL_UP = 1L << 8;
  static final long PULL_DOWN = 1L << 9;
  static final long NO_PULL = 1L << 10;

  static final int ATTRIBUTE_FLAGS = 1;
  static final int ATTRIBUTE_VALUES = 2;
  static final int ATTRIBUTE_DEBOUNCE = 3;

  /** Longest name, with the zero at its end. */
  static final int NAME_BYTES = 32;

  /** struct gpiochip_info. */
  static final int CHIP_BYTES = 68;

  static final int CHIP_LABEL_AT = 32;
  static final int CHIP_LINES_AT = 64;

  /** struct gpio_v2_line_info. */
  static final int STANDING_BYTES = 256;

  static final int STANDING_CONSUMER_AT = 32;
  static final int STANDING_OFFSET_AT = 64;
  static final int STANDING_ATTRIBUTES_AT = 68;
  static final int STANDING_FLAGS_AT = 72;
  static final int STANDING_ATTRIBUTE_AT = 80;
  static final int STANDING_ATTRIBUTE_BYTES = 16;

  /** struct gpio_v2_line_request, with struct gpio_v2_line_config from 288 on. */
  static final int REQUEST_BYTES = 592;

  static final int REQUEST_CONSUMER_AT = 256;
  static final int REQUEST_FLAGS_AT = 288;
  static final int REQUEST_ATTRIBUTES_AT = 296;
  static final int REQUEST_ATTRIBUTE_AT = 320;
  static final int REQUEST_ATTRIBUTE_BYTES = 24;
  static final int REQUEST_LINES_AT = 560;
  static final int REQUEST_BUFFER_AT = 564;
  static final int REQUEST_FILE_AT = 588;

  /** Within an attribute: its value, and the lines it is for as bits. */
  static final int ATTRIBUTE_VALUE_AT = 8;

  static final int ATTRIBUTE_LINES_AT = 16;
  static final int MOST_ATTRIBUTES = 10;

  /** struct gpio_v2_line_values. */
  static final int VALUES_BYTES = 16;

  static final int VALUES_MASK_AT = 8;

  /** struct gpio_v2_line_event. */
  static final int EVENT_BYTES = 48;

  static final int EVENT_KIND_AT = 8;
  static final int EVENT_OFFSET_AT = 12;
  static final int EVENT_NUMBER_AT = 20;
  static final int RISING = 1;

  private Uapi() {}
}
