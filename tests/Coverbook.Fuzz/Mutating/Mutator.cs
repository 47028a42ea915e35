using System.Collections.Immutable;
using Coverbook.Fuzz.Targets;

namespace Coverbook.Fuzz.Mutating;

/// <summary>Changes a good input a few times, in ways of bytes, lines, words and trees.</summary>
internal static class Mutator
{
    /// <summary>No input grows beyond this: up to here each must be judged within a second.</summary>
    public const int Largest = 100_000;

    private static readonly ImmutableArray<Mutation> Mutations =
    [
        ByteMutations.Flip, ByteMutations.Cut, ByteMutations.Truncate, ByteMutations.Double, ByteMutations.Swap, ByteMutations.Splice,
        WordMutations.Insert, WordMutations.Insert, WordMutations.ReplaceToken, WordMutations.ReplaceToken, WordMutations.Repeat,
        LineMutations.Delete, LineMutations.Double, LineMutations.Swap,
        LineMutations.Indent, LineMutations.ReplaceValue, LineMutations.ReplaceValue,
        LineMutations.Splice, TreeMutations.Replace, TreeMutations.Drop, TreeMutations.Nest, TreeMutations.Copy,
    ];

    /// <summary>A changed copy.</summary>
    public static byte[] Change(byte[] seed, FuzzTarget target, Chance chance)
    {
        var input = seed;
        for (var changes = 1 + chance.Below(1 + chance.Below(6)); changes > 0; changes--)
        {
            var changed = chance.Pick(Mutations)(input, target, chance);
            input = changed.Length <= Largest ? changed : changed[..Largest];
        }

        return input;
    }
}

/// <summary>One way to change an input; one that does not fit gives the input back.</summary>
internal delegate byte[] Mutation(byte[] input, FuzzTarget target, Chance chance);
