using System.Text;
using Coverbook.Attack.LogSources;

namespace Coverbook.Tests.Attack.LogSources;

/// <summary>Tables of log sources in few words.</summary>
internal static class LogSourceKit
{
    /// <summary>A table of entries, each as its keys beside the heading.</summary>
    public static LogSourceTable Table(params IEnumerable<string> entries) => new(LogSourceFile.Read(Encoding.UTF8.GetBytes(
        $"logSources:\n{string.Concat(entries.Select(entry => $"  - {{ group: Windows, {entry} }}\n"))}")));

    /// <summary>What a reference means.</summary>
    public static string IdOf(this LogSourceTable table, string name, string? channel = null) => table.Of(name, channel).Id.ToString();

    /// <summary>Which rules read a reference, each log source as <c>product/category/service</c>.</summary>
    public static IEnumerable<string> ReadersOf(this LogSourceTable table, string name, string? channel = null) =>
        table.Of(name, channel).ReadBy(channel).Select(source => $"{source.Product}/{source.Category}/{source.Service}");
}
