package resolvent.format;

import io.jhdf.ObjectHeader;
import io.jhdf.object.datatype.CompoundDataType;
import io.jhdf.object.datatype.DataType;
import io.jhdf.object.datatype.EnumDataType;
import io.jhdf.object.datatype.FixedPoint;
import io.jhdf.object.datatype.FloatingPoint;
import io.jhdf.object.message.AttributeMessage;
import io.jhdf.object.message.DataSpaceMessage;
import io.jhdf.object.message.DataTypeMessage;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.LongStream;

/// A dataset in an HDF5 file: its path, its dimensions, and the header that leads to its numbers.
///
/// @param path its name with the groups it lies in, without the first `/`
/// @param header everything the file says about it
/// @param dimensions the length in each dimension
/// @param matlabClass the MATLAB class if MATLAB wrote it, else empty
record Hdf5Item(String path, ObjectHeader header, List<Long> dimensions, String matlabClass) {
    private static final Set<String> MATLAB_NUMBERS = Set.of("double", "single", "logical", "int8", "uint8", "int16",
            "uint16", "int32", "uint32", "int64", "uint64");

    static Hdf5Item of(String path, ObjectHeader header) {
        long[] lengths = header.getMessageOfType(DataSpaceMessage.class).getDataSpace().getDimensionsAsLong();
        return new Hdf5Item(path, header, LongStream.of(lengths).boxed().toList(),
                attribute(header, "MATLAB_class").map(Hdf5Item::text).orElse(""));
    }

    /// The raw value of an attribute that is stored in the header.
    static Optional<ByteBuffer> attribute(ObjectHeader header, String name) {
        return header.getMessagesOfType(AttributeMessage.class).stream()
                .filter(attribute -> attribute.getName().equals(name) && attribute.getDataBuffer() != null)
                .map(AttributeMessage::getDataBuffer)
                .findFirst();
    }

    private static String text(ByteBuffer bytes) {
        return StandardCharsets.ISO_8859_1.decode(bytes).toString().replace("\0", "").strip();
    }

    /// MATLAB stores columns where HDF5 has rows.
    boolean isTransposed() {
        return !matlabClass.isEmpty();
    }

    boolean isSquare() {
        return dimensions.size() == 2 && dimensions.getFirst().equals(dimensions.getLast())
                && (matlabClass.isEmpty() || MATLAB_NUMBERS.contains(matlabClass));
    }

    String inWords() {
        String shape = dimensions.isEmpty() ? "a single value"
                : String.join(" x ", dimensions.stream().map(String::valueOf).toList());
        return matlabClass.isEmpty() || MATLAB_NUMBERS.contains(matlabClass) ? shape : "MATLAB " + matlabClass;
    }

    /// How its numbers are stored.
    ///
    /// @throws MatrixFormatException if they are no real numbers
    NumberType type(Where where) {
        DataType type = header.getMessageOfType(DataTypeMessage.class).getDataType();
        Optional<NumberType> number = switch (type) {
            case FixedPoint whole -> whole(whole);
            case FloatingPoint floating -> floating(floating);
            case EnumDataType choice -> truth(choice);
            case CompoundDataType _ -> throw where.error(("%s holds records of several fields, or complex numbers; "
                    + "weights are real. Save one field, or the real part").formatted(Words.quoted(path)));
            default -> Optional.empty();
        };
        return number.orElseThrow(() -> where.error("%s holds no numbers of a known type (%s); weights are numbers"
                .formatted(Words.quoted(path), type.getClass().getSimpleName())));
    }

    private static Optional<NumberType> whole(FixedPoint type) {
        boolean plain = type.getBitOffset() == 0 && type.getBitPrecision() == 8 * type.getSize()
                && Set.of(1, 2, 4, 8).contains(type.getSize());
        NumberType.Kind kind = type.isSigned() ? NumberType.Kind.SIGNED : NumberType.Kind.UNSIGNED;
        return plain ? Optional.of(new NumberType(kind, type.getSize(), type.getByteOrder())) : Optional.empty();
    }

    /// IEEE 754 of 2, 4 or 8 bytes.
    private static Optional<NumberType> floating(FloatingPoint type) {
        boolean plain = type.getBitOffset() == 0 && type.getBitPrecision() == 8 * type.getSize()
                && switch (type.getSize()) {
                    case 2 -> type.getExponentSize() == 5 && type.getMantissaSize() == 10;
                    case 4 -> type.getExponentSize() == 8 && type.getMantissaSize() == 23;
                    case 8 -> type.getExponentSize() == 11 && type.getMantissaSize() == 52;
                    default -> false;
                };
        return plain
                ? Optional.of(new NumberType(NumberType.Kind.FLOAT, type.getSize(), type.getByteOrder()))
                : Optional.empty();
    }

    /// Truth values, as h5py stores them.
    private static Optional<NumberType> truth(EnumDataType type) {
        Set<String> words = Set.copyOf(type.getEnumMapping().values());
        boolean truth = type.getSize() == 1 && words.equals(Set.of("FALSE", "TRUE"));
        return truth
                ? Optional.of(new NumberType(NumberType.Kind.BOOLEAN, 1, ByteOrder.LITTLE_ENDIAN))
                : Optional.empty();
    }
}
