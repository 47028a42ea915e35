using System.Security.Cryptography;
using System.Text;

namespace Coverbook.Tests.Kit;

/// <summary>Small inputs as their authors write them.</summary>
internal static class InputTexts
{
    private const string Made = " # made";

    /// <summary>A mapping of a source, with its findings as YAML.</summary>
    public static string Mapping(string source, string findings, string provider = "aws") => $"""
        source: {source}
        provider: {provider}
        updated: 2026-04-24
        findings:
        {findings}
        """;

    /// <summary>A rule with this title and these technique tags.</summary>
    public static string Rule(string title, string product, params string[] techniques) => $"""
        title: {title}
        status: experimental
        level: high
        date: 2026-02-06
        tags:{(techniques.Length == 0 ? " []" : "")}
        {string.Concat(techniques.Select(technique => $"    - attack.{technique.ToLowerInvariant()}\n"))}
        logsource:
            product: {product}
        detection:
            selection:
                eventName: Something
            condition: selection
        description: What {title} looks for.
        author: Somebody
        id: {IdOf($"{title} {product} {string.Join(' ', techniques)}")}{Made}
        """;

    /// <summary>The same rule without an id.</summary>
    public static string RuleWithoutId(string title, string product, params string[] techniques)
    {
        var whole = Rule(title, product, techniques);
        return whole[..whole.LastIndexOf("id: ", StringComparison.Ordinal)];
    }

    /// <summary>The text with another id in place of one that was made for it: each file of a site has its own.</summary>
    public static string WithIdOf(string path, string text)
    {
        var end = text.IndexOf(Made, StringComparison.Ordinal);
        return end < 0 ? text : $"{text[..(end - 36)]}{IdOf(path)}{text[(end + Made.Length)..]}";
    }


    /// <summary>A UUID of version 4, the same for the same words.</summary>
    private static string IdOf(string words)
    {
        var digits = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(words)));
        return $"{digits[..8]}-{digits[8..12]}-4{digits[13..16]}-8{digits[17..20]}-{digits[20..32]}";
    }
}
