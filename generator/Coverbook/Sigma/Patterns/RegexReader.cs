using Coverbook.Data;
using Coverbook.Diagnostics;
using Coverbook.Sigma.Logic;

namespace Coverbook.Sigma.Patterns;

/// <summary>Reads a regular expression of the subset that Sigma permits (specification, modifier <c>re</c>).</summary>
internal static class RegexReader
{
    /// <summary>The expression, raw as written; <c>null</c> with a diagnostic when it is broken or outside the subset.</summary>
    public static RegexValue? Read(ScalarNode written, DiagnosticBag bag)
    {
        var fault = new RegexScanner(written.Text).Scan();
        if (fault is null)
        {
            return new RegexValue(written.Span, written.Text, RegexFlags.None, []);
        }

        var place = written.PlaceOf(fault.Offset, 1);
        bag.Add(fault.IsUnsupported
            ? RuleDiagnostics.RegexUnsupported(place, fault.What)
            : RuleDiagnostics.RegexBroken(place, fault.What));
        return null;
    }
}

/// <summary>What is wrong with a regular expression, and where.</summary>
/// <param name="Offset">The character, from 0.</param>
/// <param name="What">A clause without a full stop.</param>
/// <param name="IsUnsupported">Whether it is valid elsewhere, but no part of Sigma's subset.</param>
internal sealed record RegexFault(int Offset, string What, bool IsUnsupported);
