using System.Collections.Frozen;
using Coverbook.Diagnostics;
using Coverbook.Sigma.Detections;
using Coverbook.Sigma.Logic;

namespace Coverbook.Sigma.Lints;

/// <summary>Values of fields whose content has a form of its own: hashes and accounts.</summary>
internal static class NameLints
{
    private static readonly FrozenDictionary<string, int> HashDigits = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase)
    {
        ["MD5"] = 32,
        ["SHA1"] = 40,
        ["SHA256"] = 64,
        ["IMPHASH"] = 32,
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    private static readonly string[] LocalisedAccounts = ["NT AUTHORITY", "AUTORITE NT", "AUTORIDADE NT", "NT-AUTORITÄT"];

    /// <summary>Reports a hash or an account that will not be found.</summary>
    public static void Check(DetectionItem item, StringValue value, DiagnosticBag bag)
    {
        if (item.Field is "Hashes" or "Hash")
        {
            CheckHash(value, bag);
        }

        if (item.Field is "User" or "ParentUser" or "SourceUser" or "TargetUser"
            && LocalisedAccounts.Any(name => value.Pattern.ToString().Contains(name, StringComparison.OrdinalIgnoreCase)))
        {
            bag.Add(RuleLintDiagnostics.LocalisedUser(value.Span));
        }
    }

    private static void CheckHash(StringValue value, DiagnosticBag bag)
    {
        var text = string.Concat(value.Pattern.Parts.Where(part => part.Kind == StringPartKind.Text).Select(part => part.Text));
        var equals = text.IndexOf('=', StringComparison.Ordinal);
        if (equals >= 0 && !(HashDigits.TryGetValue(text[..equals], out var digits) && IsHash(text.AsSpan(equals + 1), digits)))
        {
            bag.Add(RuleLintDiagnostics.HashShape(value.Span, text));
        }
    }

    private static bool IsHash(ReadOnlySpan<char> text, int digits)
    {
        foreach (var character in text)
        {
            if (!char.IsAsciiHexDigit(character))
            {
                return false;
            }
        }

        return text.Length == digits;
    }
}
