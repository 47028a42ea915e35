using System.Globalization;

namespace Coverbook.Fuzz;

/// <summary>
/// Knows which inputs are being judged. One that takes a minute ends the run and is named; one that takes the whole process with it
/// (a stack overflow cannot be caught) has left its bytes in the findings folder.
/// </summary>
internal sealed class InFlight : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    private readonly Lock gate = new();
    private readonly Dictionary<int, DateTimeOffset> begun = [];
    private readonly string? folder;
    private readonly TextWriter progress;
    private readonly Timer watch;

    public InFlight(string? folder, TextWriter progress)
    {
        (this.folder, this.progress) = (folder, progress);
        if (folder is not null)
        {
            Directory.CreateDirectory(folder);
        }

        watch = new Timer(_ => Look(), null, Patience, Patience / 10);
    }

    /// <summary>Notes that an input is being judged until the result is disposed.</summary>
    public IDisposable Begin(int number, byte[] input)
    {
        lock (gate)
        {
            begun[number] = TimeProvider.System.GetUtcNow();
        }

        if (folder is not null)
        {
            File.WriteAllBytes(PathOf(number), input);
        }

        return new Flight(this, number);
    }

    /// <inheritdoc/>
    public void Dispose() => watch.Dispose();

    private string PathOf(int number) => Path.Combine(folder!, string.Create(CultureInfo.InvariantCulture, $"in-flight-{number}"));

    private void End(int number)
    {
        lock (gate)
        {
            begun.Remove(number);
        }

        if (folder is not null)
        {
            File.Delete(PathOf(number));
        }
    }

    private void Look()
    {
        var late = TimeProvider.System.GetUtcNow() - Patience;
        lock (gate)
        {
            foreach (var (number, _) in begun.Where(pair => pair.Value < late))
            {
                progress.WriteLine(
                    string.Create(CultureInfo.InvariantCulture, $"FOUND #{number}: still judged after {Patience.TotalSeconds} s"));
                progress.Flush();
                Environment.Exit(1);
            }
        }
    }

    private sealed class Flight(InFlight flights, int number) : IDisposable
    {
        public void Dispose() => flights.End(number);
    }
}
