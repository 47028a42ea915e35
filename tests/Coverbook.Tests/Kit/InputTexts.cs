using System.Security.Cryptography;
using System.Text;

namespace Coverbook.Tests.Kit;

/// <summary>Small inputs as their authors write them.</summary>
internal static class InputTexts
{
    /// <summary>A mapping of a source, with its findings as YAML.</summary>
    public static string Mapping(string source, string findings, string provider = "aws") => $"""
        source: {source}
        provider: {provider}
        updated: 2026-04-24
        findings:
        {findings}
        """;

    private static Guid IdOf(string title, string product, string[] techniques) =>
        new(SHA256.HashData(Encoding.UTF8.GetBytes($"{title} {product} {string.Join(' ', techniques)}"))[..16]);

    /// <summary>A rule with this title and these technique tags.</summary>
    public static string Rule(string title, string product, params string[] techniques) => $"""
        title: {title}
        id: {IdOf(title, product, techniques)}
        description: What {title} looks for.
        author: Somebody
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
        """;
}
