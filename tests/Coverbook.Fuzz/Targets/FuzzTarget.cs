using System.Collections.Immutable;
using Coverbook.Fuzz.Judging;

namespace Coverbook.Fuzz.Targets;

/// <summary>One kind of input, and everything that Coverbook does with it.</summary>
/// <param name="Name">What runs and findings call it.</param>
/// <param name="Share">How many of the inputs are its, beside those of the others.</param>
/// <param name="Seeds">What inputs are made from.</param>
internal abstract record FuzzTarget(string Name, int Share, ImmutableArray<byte[]> Seeds)
{
    /// <summary>Hands an input to Coverbook, and looks at all that comes out.</summary>
    public abstract void Run(byte[] input, Judgement judgement);
}
