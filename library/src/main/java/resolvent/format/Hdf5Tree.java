package resolvent.format;

import io.jhdf.FractalHeap;
import io.jhdf.GroupSymbolTableNode;
import io.jhdf.LocalHeap;
import io.jhdf.ObjectHeader;
import io.jhdf.SymbolTableEntry;
import io.jhdf.Utils;
import io.jhdf.btree.BTreeV1;
import io.jhdf.btree.BTreeV2;
import io.jhdf.btree.record.LinkNameForIndexedGroupRecord;
import io.jhdf.object.message.DataLayoutMessage;
import io.jhdf.object.message.DataSpaceMessage;
import io.jhdf.object.message.DataTypeMessage;
import io.jhdf.object.message.LinkInfoMessage;
import io.jhdf.object.message.LinkMessage;
import io.jhdf.object.message.SymbolTableMessage;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Walks the groups of an HDF5 file and lists its datasets.
///
/// Links into other files are not followed, nor are soft links: whatever they lead to within the file is found anyway.
final class Hdf5Tree {
    static final long UNDEFINED = -1;
    private static final int DEEPEST = 32;

    private final InputFile file;
    private final Hdf5Storage storage;
    private final List<Hdf5Item> datasets = new ArrayList<>();
    private final List<Group> groups = new ArrayList<>();
    private final Set<Long> visited = new HashSet<>();
    private final List<String> unreadable = new ArrayList<>();

    /// A group with attributes of its own, as MATLAB stores sparse matrices.
    record Group(String path, ObjectHeader header) {}

    Hdf5Tree(InputFile file, Hdf5Storage storage) {
        this.file = file;
        this.storage = storage;
    }

    void walk(long root) {
        visit("", root, 0);
    }

    List<Hdf5Item> datasets() {
        return datasets;
    }

    List<Group> groups() {
        return groups;
    }

    List<String> unreadable() {
        return unreadable;
    }

    private void visit(String path, long address, int depth) {
        if (depth > DEEPEST || !visited.add(address)) {
            return;
        }
        long most = 100L * file.limits().archiveEntries();
        if (visited.size() > most) {
            throw file.where().error("has more than %s objects, more are not read".formatted(Words.count(most)));
        }
        try {
            ObjectHeader header = ObjectHeader.readObjectHeader(storage, address);
            if (header.hasMessageOfType(DataSpaceMessage.class) && header.hasMessageOfType(DataLayoutMessage.class)) {
                datasets.add(Hdf5Item.of(path, header));
            } else if (!header.hasMessageOfType(DataTypeMessage.class)) {
                groups.add(new Group(path, header));
                children(header).forEach((name, child) ->
                        visit(path.isEmpty() ? name : path + "/" + name, child, depth + 1));
            }
        } catch (MatrixFormatException ours) {
            throw ours;
        } catch (RuntimeException refused) {
            // one object that the library does not know is no reason to refuse the others; circles are
            if (storage.isSpent() || path.isEmpty()) {
                throw refused;
            }
            unreadable.add(path);
        }
    }

    private Map<String, Long> children(ObjectHeader header) {
        if (header.hasMessageOfType(SymbolTableMessage.class)) {
            return oldChildren(header.getMessageOfType(SymbolTableMessage.class));
        }
        Map<String, Long> children = new LinkedHashMap<>();
        for (LinkMessage link : links(header)) {
            if (link.getLinkType() == LinkMessage.LinkType.HARD) {
                children.put(link.getLinkName(), link.getHardLinkAddress());
            }
        }
        return children;
    }

    private Map<String, Long> oldChildren(SymbolTableMessage table) {
        Map<String, Long> children = new LinkedHashMap<>();
        ByteBuffer names = new LocalHeap(storage, table.getLocalHeapAddress()).getDataBuffer();
        for (long node : BTreeV1.createGroupBTree(storage, table.getBTreeAddress()).getChildAddresses()) {
            for (SymbolTableEntry entry : new GroupSymbolTableNode(storage, node).getSymbolTableEntries()) {
                boolean soft = entry.getCacheType() == 2;
                if (!soft) {
                    String name = Utils.readUntilNull(names.position(entry.getLinkNameOffset()));
                    children.put(name, entry.getObjectHeaderAddress());
                }
            }
        }
        return children;
    }

    private List<LinkMessage> links(ObjectHeader header) {
        if (!header.hasMessageOfType(LinkInfoMessage.class)) {
            return List.of();
        }
        LinkInfoMessage info = header.getMessageOfType(LinkInfoMessage.class);
        long index = info.getBTreeNameIndexAddress();
        if (index == UNDEFINED) {
            return header.getMessagesOfType(LinkMessage.class);
        }
        storage.requireTree(index);
        storage.requireHeap(info.getFractalHeapAddress());
        var heap = new FractalHeap(storage, info.getFractalHeapAddress());
        List<LinkMessage> links = new ArrayList<>();
        for (LinkNameForIndexedGroupRecord named : new BTreeV2<LinkNameForIndexedGroupRecord>(storage, index)
                .getRecords()) {
            links.add(LinkMessage.fromBuffer(heap.getId(named.getId()), storage.getSuperblock()));
        }
        return links;
    }
}
