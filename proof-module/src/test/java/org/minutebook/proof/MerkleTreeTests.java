package org.minutebook.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MerkleTreeTests {
    private static final int MOST = 70;
    private static final HexFormat HEX = HexFormat.of();

    /** Entries and roots that implementations of Certificate Transparency have in common. */
    private static final List<String> ENTRIES =
            List.of("", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f");

    @ParameterizedTest
    @CsvSource({
        "0, e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
        "1, 6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
        "2, fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
        "3, aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
        "4, d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
        "5, 4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
        "6, 76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
        "7, ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
        "8, 5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328"
    })
    void the_root_is_that_of_other_programs(int size, String root) {
        var leaves = ENTRIES.stream().limit(size).map(MerkleTreeTests::leafOf).toList();
        assertThat(HEX.formatHex(MerkleTree.root(size, nodes(leaves)))).isEqualTo(root);
        assertThat(HEX.formatHex(grown(leaves).root())).isEqualTo(root);
    }

    @Test
    void a_tree_that_grew_has_the_root_of_the_definition() {
        for (int size = 1; size <= MOST; size++) {
            var leaves = leaves(size);
            assertThat(grown(leaves).root()).isEqualTo(byDefinition(leaves));
            assertThat(MerkleTree.root(size, nodes(leaves))).isEqualTo(byDefinition(leaves));
        }
    }

    @Test
    void every_leaf_of_every_tree_has_a_proof_and_no_proof_serves_another_place() {
        for (int size = 1; size <= MOST; size++) {
            var leaves = leaves(size);
            var root = byDefinition(leaves);
            for (int leaf = 0; leaf < size; leaf++) {
                var proof = MerkleTree.inclusion(leaf, size, nodes(leaves));
                assertThat(MerkleTree.rootOfInclusion(leaves.get(leaf), leaf, size, proof))
                        .hasValue(root);
                for (int other = 0; other < size; other++) {
                    if (other != leaf) {
                        assertThat(MerkleTree.rootOfInclusion(leaves.get(other), other, size, proof)
                                        .filter(found -> HEX.formatHex(found).equals(HEX.formatHex(root))))
                                .isEmpty();
                    }
                }
            }
        }
    }

    @Test
    void every_tree_continues_every_earlier_one_and_no_proof_serves_another_root() {
        for (int size = 1; size <= MOST; size++) {
            var leaves = leaves(size);
            var root = byDefinition(leaves);
            for (int from = 1; from <= size; from++) {
                var proof = MerkleTree.consistency(from, size, nodes(leaves));
                var fromRoot = byDefinition(leaves.subList(0, from));
                assertThat(MerkleTree.isConsistent(from, fromRoot, size, root, proof))
                        .as(from + " to " + size)
                        .isTrue();
                assertThat(MerkleTree.isConsistent(from, leafOf("ff"), size, root, proof))
                        .isFalse();
                assertThat(MerkleTree.isConsistent(from, fromRoot, size, leafOf("ff"), proof))
                        .isFalse();
                if (!proof.isEmpty()) {
                    assertThat(MerkleTree.isConsistent(from, fromRoot, size, root, proof.subList(1, proof.size())))
                            .isFalse();
                    assertThat(MerkleTree.isConsistent(from, fromRoot, size, root, changed(proof)))
                            .isFalse();
                }
            }
        }
    }

    @Test
    void what_is_not_in_a_tree_has_no_proof() {
        var nodes = nodes(leaves(3));
        assertThatThrownBy(() -> MerkleTree.inclusion(3, 3, nodes)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> MerkleTree.consistency(0, 3, nodes)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> MerkleTree.consistency(4, 3, nodes)).isInstanceOf(IllegalArgumentException.class);
        assertThat(MerkleTree.rootOfInclusion(leafOf("00"), 3, 3, List.of())).isEmpty();
        assertThat(MerkleTree.isConsistent(4, leafOf("00"), 3, leafOf("00"), List.of()))
                .isFalse();
    }

    private static List<byte[]> changed(List<byte[]> proof) {
        var changed = new ArrayList<>(proof);
        byte[] hash = changed.get(changed.size() - 1).clone();
        hash[5] ^= 4;
        changed.set(changed.size() - 1, hash);
        return changed;
    }

    private static byte[] leafOf(String entry) {
        var digest = Chain.sha256();
        digest.update((byte) 0);
        return digest.digest(HEX.parseHex(entry));
    }

    private static List<byte[]> leaves(int size) {
        var leaves = new ArrayList<byte[]>();
        for (int leaf = 0; leaf < size; leaf++) {
            leaves.add(leafOf(HEX.formatHex(("entry " + leaf).getBytes(StandardCharsets.UTF_8))));
        }
        return leaves;
    }

    private static GrowingTree grown(List<byte[]> leaves) {
        var tree = new GrowingTree();
        leaves.forEach(tree::add);
        assertThat(tree.size()).isEqualTo(leaves.size());
        return tree;
    }

    /** Complete subtrees, from the leaves. */
    private static MerkleTree.Nodes nodes(List<byte[]> leaves) {
        return (level, number) -> {
            int size = 1 << level;
            int start = Math.toIntExact(number * size);
            return byDefinition(leaves.subList(start, start + size));
        };
    }

    /** RFC 9162, 2.1.1, word for word. */
    private static byte[] byDefinition(List<byte[]> leaves) {
        if (leaves.size() == 1) {
            return leaves.get(0);
        }
        int left = 1;
        while (left * 2 < leaves.size()) {
            left *= 2;
        }
        return MerkleTree.node(
                byDefinition(leaves.subList(0, left)), byDefinition(leaves.subList(left, leaves.size())));
    }
}
